// Tracing, in Java: nothing is counted, and a cycle is nothing special.
import java.lang.ref.WeakReference;

class Cups {
    static class Cup {
        Cup goesWith;
    }

    public static void main(String[] args) {
        Cup plain = new Cup();
        Cup fancy = new Cup();
        Cup saucer = new Cup();
        fancy.goesWith = saucer;
        saucer.goesWith = fancy;
        var watchPlain = new WeakReference<>(plain);
        var watchFancy = new WeakReference<>(fancy);

        plain = null;
        fancy = null;
        saucer = null;
        System.out.println("plain cup freed: " + (watchPlain.get() == null));
        System.out.println("fancy cup freed: " + (watchFancy.get() == null));

        System.gc();
        System.out.println("after a collection");
        System.out.println("plain cup freed: " + (watchPlain.get() == null));
        System.out.println("fancy cup freed: " + (watchFancy.get() == null));
    }
}
