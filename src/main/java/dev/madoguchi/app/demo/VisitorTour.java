package dev.madoguchi.app.demo;

import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.consent.ConsentWording;
import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.card.VirtualPerson;
import dev.madoguchi.identity.PinWindow;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.role.Role;
import dev.madoguchi.ui.KeyOrder;
import dev.madoguchi.ui.Theme;
import dev.madoguchi.ui.VisitorLanguage;
import dev.madoguchi.ui.VisitorScreen;
import dev.madoguchi.visitor.Answer;
import dev.madoguchi.visitor.Attendant;
import dev.madoguchi.visitor.VisitorSight;
import dev.madoguchi.visitor.VisitorSight.Doing;
import dev.madoguchi.visitor.VisitorSight.Entry;
import dev.madoguchi.visitor.VisitorSight.Item;
import dev.madoguchi.visitor.VisitorSight.Pose;
import dev.madoguchi.visitor.VisitorSight.Thing;
import dev.madoguchi.visitor.VisitorView;
import dev.madoguchi.visitor.VisitorViewModel;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import javafx.scene.Scene;

/** Shows everything that a visitor can see at a counter, with an invented visitor. JavaFX has to run. */
public final class VisitorTour {
    private static final String NUMBER = "A-012";
    private static final double TOUCH = 76;
    private static final int PERSON = 1;

    private final VisitorScreen screen = new VisitorScreen();
    private final VisitorViewModel model = new VisitorViewModel();
    private final ConsentWording wording;
    private final Frame picture = Frame.of(Sitter.person(PERSON).draw(Duration.ZERO));
    private final Scene scene;

    private VisitorTour(Profile profile, Clock clock) {
        wording = new ConsentWording(profile.consent(), clock);
        new VisitorView(
                model, screen, profile.name() + "　" + profile.sites().getFirst().name());
        screen.touchProperty().set(TOUCH);
        scene = Theme.scene(screen.root());
    }

    /** Makes one for what a municipality's visitors see. Not on the JavaFX thread. */
    public static VisitorTour of(Profile profile, Clock clock) {
        return Toolkit.call(() -> new VisitorTour(profile, clock));
    }

    /** Has everything looked at in these languages, as {@code visitor-NAME-CODE}. Not on the JavaFX thread. */
    public void walk(List<VisitorLanguage> languages, Onlooker onlooker) {
        Album album = new Album(scene, onlooker);
        languages.forEach(language -> ways().forEach((name, show) -> {
            Toolkit.run(() -> {
                screen.lift();
                screen.hiddenProperty().set(false);
                screen.speak(language);
                show.run();
            });
            album.take("visitor-" + name + "-" + language.code());
        }));
    }

    private SequencedMap<String, Runnable> ways() {
        SequencedMap<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("closed", () -> see(Optional.empty(), new VisitorSight.Closed()));
        ways.put("welcome", () -> see(new VisitorSight.Welcome(Optional.empty())));
        ways.put("called", () -> see(new VisitorSight.Welcome(Optional.of(NUMBER))));
        for (Doing doing : Doing.values()) {
            ways.put(
                    "going-" + doing.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    () -> see(new VisitorSight.Going(NUMBER, doing)));
        }
        ways.put("consent", () -> see(consent(false)));
        ways.put("consent-agreed", () -> {
            see(consent(false));
            model.answer(Answer.YES);
        });
        ways.put("consent-again", () -> see(consent(true)));
        ways.put("pin", () -> {
            see(new VisitorSight.Going(NUMBER, Doing.READING));
            new PinWindow(KeyOrder.PLAIN, screen).ask(PinWindow.Which.CARD, Optional.of(3), digits -> {});
        });
        ways.put("entries", () -> see(entries(VirtualPerson.number(PERSON).name())));
        ways.put("entries-strange", () -> {
            see(entries("𠮷\u202Eabc שלום\u202C 😀葛\uDB40\uDD00城\uD800" + "長".repeat(2_000)));
            model.answer(Answer.NO);
        });
        ways.put("posing", () -> pose(Pose.NEARER));
        ways.put("posing-good", () -> pose(Pose.GOOD));
        ways.put("photo", () -> see(new VisitorSight.Photo(NUMBER, picture)));
        ways.put("leaving", () -> see(new VisitorSight.Leaving(NUMBER, EnumSet.allOf(Thing.class))));
        ways.put("goodbye", () -> see(new VisitorSight.Goodbye(NUMBER, true)));
        ways.put("come-back", () -> see(new VisitorSight.ComeBack(NUMBER, "123-456")));
        ways.put("goodbye-early", () -> see(new VisitorSight.Goodbye(NUMBER, false)));
        ways.put("blank", () -> screen.hiddenProperty().set(true));
        return ways;
    }

    private void see(VisitorSight sight) {
        see(Optional.of(new Attendant(Optional.of("佐藤　花子"), Role.CLERK)), sight);
    }

    private void see(Optional<Attendant> attendant, VisitorSight sight) {
        model.attendedBy(attendant);
        model.show(new VisitorSight.Closed());
        model.show(sight);
    }

    private void pose(Pose pose) {
        see(new VisitorSight.Posing(NUMBER, pose));
        model.frame(picture);
    }

    private VisitorSight consent(boolean again) {
        Map<VisitorLanguage, String> words =
                wording.languages().stream().collect(Collectors.toMap(language -> language, wording::words));
        return new VisitorSight.Consent(NUMBER, wording.version(), words, again);
    }

    private static VisitorSight entries(String name) {
        VirtualPerson person = VirtualPerson.number(PERSON);
        return new VisitorSight.Entries(
                NUMBER,
                List.of(
                        new Entry(Item.NAME, name),
                        new Entry(Item.ADDRESS, person.address()),
                        new Entry(Item.BIRTH, person.birthDate().format(DateTimeFormatter.BASIC_ISO_DATE)),
                        new Entry(Item.SEX, "FEMALE"),
                        new Entry(Item.TELEPHONE, "")));
    }
}
