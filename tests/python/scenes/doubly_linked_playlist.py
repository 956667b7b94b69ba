# A playlist whose songs know the next and the last one; removing some leaves no trash.
import gc


class Song:
    def __init__(self, title):
        self.title = title
        self.next = self.last = None

    def __del__(self):
        print("freed", self.title)


class Playlist:
    def __init__(self, *titles):
        self.first = None
        previous = None
        for title in titles:
            song = Song(title)
            if previous:
                previous.next, song.last = song, previous
            else:
                self.first = song
            previous = song

    def __iter__(self):
        song = self.first
        while song:
            yield song
            song = song.next

    def remove(self, title):
        for song in self:
            if song.title == title:
                if song.last:
                    song.last.next = song.next
                else:
                    self.first = song.next
                if song.next:
                    song.next.last = song.last
                song.next = song.last = None
                return True
        return False


gc.disable()
gc.collect()
songs = Playlist("one", "two", "three", "four")
print([song.title for song in songs])
print(songs.remove("two"), songs.remove("missing"))
print([song.title for song in songs], gc.collect())
songs = None
print("dropped")
print("collected:", gc.collect())
