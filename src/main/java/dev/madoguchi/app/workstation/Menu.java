package dev.madoguchi.app.workstation;

import dev.madoguchi.role.Role;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The menu of a desk, made anew when other ways are open than before: somebody stands in for somebody. On the JavaFX thread. */
final class Menu {
    private final Supplier<List<Way>> ways;
    private final Texts texts;
    private final Runnable goHome;
    private @Nullable Made made;

    private record Made(List<Optional<Set<Role>>> closed, MenuView view) {}

    /** @param ways as they are open at this moment */
    Menu(Supplier<List<Way>> ways, Texts texts, Runnable goHome) {
        this.ways = ways;
        this.texts = texts;
        this.goHome = goHome;
    }

    /** With the ways that are open at this moment. */
    MenuView view() {
        List<Way> now = ways.get();
        List<Optional<Set<Role>>> closed = now.stream().map(Way::others).toList();
        Made last = made;
        if (last == null || !last.closed().equals(closed)) {
            last = new Made(closed, new MenuView(now, texts, goHome));
            made = last;
        }
        return last.view();
    }
}
