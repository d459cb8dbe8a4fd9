package dev.madoguchi.app.home;

import static java.util.stream.Collectors.joining;

import dev.madoguchi.ui.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Button;

/** The buttons of one home screen, each made once, closed to whoever may not go that way. */
final class HomeDeeds {
    private final HomeWays ways;
    private final Texts texts;
    private final Map<HomeDeed, Button> buttons = new EnumMap<>(HomeDeed.class);

    HomeDeeds(HomeWays ways, Texts texts) {
        this.ways = ways;
        this.texts = texts;
    }

    /** The button of a deed; the same node every time. */
    Button button(HomeDeed deed) {
        return buttons.computeIfAbsent(deed, one -> one.button(texts, ways.to(one)));
    }

    /** The button of the one big deed; the same node every time. */
    Button main(HomeDeed deed) {
        return buttons.computeIfAbsent(deed, one -> one.main(texts, ways.to(one)));
    }

    /** Opens and closes the ways for whoever is here at this moment; says what is closed and who may do it, empty where nothing is. */
    String refresh() {
        buttons.forEach((deed, button) -> button.setDisable(!ways.may(deed)));
        String closed = buttons.keySet().stream()
                .filter(deed -> !ways.may(deed))
                .flatMap(deed -> deed.act().stream())
                .distinct()
                .map(act -> texts.get(
                        "home.closedDeed",
                        texts.get(act.messageKey()),
                        new RoleNames(texts).of(ways.permit().holders(act))))
                .collect(joining("　"));
        return closed.isEmpty() ? "" : texts.get("home.closed", closed);
    }
}
