// Counting, in C++: a pointer that counts, and two objects that hold each other.
#include <iostream>
#include <memory>
#include <string>

struct Cup {
    std::string name;
    std::shared_ptr<Cup> goes_with;

    explicit Cup(std::string name) : name(name) {}
    ~Cup() { std::cout << "freed " << name << "\n"; }
};

int main() {
    auto plain = std::make_shared<Cup>("plain cup");
    plain = nullptr;
    std::cout << "counting was enough\n";

    auto fancy = std::make_shared<Cup>("fancy cup");
    auto saucer = std::make_shared<Cup>("saucer");
    fancy->goes_with = saucer;
    saucer->goes_with = fancy;
    std::weak_ptr<Cup> watch = fancy;
    fancy = nullptr;
    saucer = nullptr;
    std::cout << "counting wasn't enough, count " << watch.use_count() << "\n";
}
