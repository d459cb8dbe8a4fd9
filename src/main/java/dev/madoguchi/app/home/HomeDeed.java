package dev.madoguchi.app.home;

import dev.madoguchi.role.Act;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** Where one can go from home: each with its key, and what one has to be allowed. */
public enum HomeDeed {
    NEXT(Shortcut.NEXT_VISITOR, Act.RECEIVE),
    QUEUE(Shortcut.QUEUE, Act.CALL),
    GUIDE(Shortcut.GUIDE, Act.RECEIVE),
    ASIDE(Shortcut.ASIDE, Act.RECEIVE),
    PAPERS(Shortcut.PAPERS, Act.HAND_IN_PAPERS),
    WRITTEN(Shortcut.RECORDS, Act.KEEP_RECORDS),
    CLOSING(Shortcut.CLOSING, Act.CLOSE_DAY),
    MENU(Shortcut.MENU, null),
    /** Without a key of its own, as the next ones. */
    SENDING(null, null),
    ACCEPTED(null, Act.VIEW_REPORTS),
    REPORT(null, Act.VIEW_REPORTS);

    private final @Nullable Shortcut key;
    private final @Nullable Act act;

    HomeDeed(@Nullable Shortcut key, @Nullable Act act) {
        this.key = key;
        this.act = act;
    }

    /** Empty where everybody may go there. */
    Optional<Act> act() {
        return Optional.ofNullable(act);
    }

    /** Its button, {@code home-…}. */
    Button button(Texts texts, Runnable go) {
        return key == null ? Deed.other(id(), word(texts), go) : Deed.other(id(), word(texts), key, go);
    }

    /** Its button as the one big deed of the screen. */
    Button main(Texts texts, Runnable go) {
        return key == null ? Deed.main(id(), word(texts), go) : Deed.main(id(), word(texts), key, go);
    }

    private String id() {
        return "home-" + name().toLowerCase(Locale.ROOT);
    }

    private String word(Texts texts) {
        return texts.get("home.deed." + name());
    }
}
