package dev.madoguchi.reception;

import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.reception.Eligibility.Where;
import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the reception: the procedures on the left, the questions that follow from the choice, and the ways to go on the right. */
public final class ReceptionView implements StepView {
    /** Keys of the procedures; the other questions have letters behind these. */
    private static final String KEYS = "123456789ABCDEFGHIJKLM";

    /** More procedures than fit in their usual height. */
    private static final int MANY = 4;

    private final ReceptionViewModel model;
    private final Texts texts;
    private final ReceptionWords words;
    private final ObservableValue<ReceptionStep> step;
    private final VBox root = new VBox();
    private final Choices<Procedure> procedures;
    private final Button leave;
    private final Button next;
    private Optional<Choices<Route>> ways = Optional.empty();
    private boolean seen;

    public ReceptionView(ReceptionViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        words = new ReceptionWords(model.area(), texts);
        step = model.stepProperty();
        procedures = new Choices<>(
                "reception-procedure",
                1,
                procedureChoices(),
                step.map(now -> now.answers().procedure()),
                model::choose);
        if (model.procedures().size() > MANY) {
            procedures.root().getStyleClass().add("choices-middle");
        }
        next = Deed.main("reception-next", texts.get("reception.next"), Shortcut.NEXT, model::goOn);
        next.disableProperty().bind(step.map(now -> !(now instanceof ReceptionStep.Ready)));
        leave = Deed.other("reception-leave", texts.get("reception.leave"), Shortcut.END_VISIT, model::leave);

        NoticeBox notice = new NoticeBox("reception-notice");
        notice.noticeProperty().bind(step.map(this::notice));
        NoticeBox away = new NoticeBox("reception-away");
        away.noticeProperty().bind(step.map(now -> model.away()));
        HBox columns = new Columns(procedurePanel(), new QuestionPanel(model, words, texts).root(), wayPanel());
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), away.root(), columns);
        Pulse.everySecond(root, this::tick);
        step.map(ReceptionView::asksForTheWay).subscribe(asks -> offer(asks));
    }

    @Override
    public String titleKey() {
        return "reception.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(leave), List.of(next));
    }

    @Override
    public Node first() {
        return ways.filter(offered -> asksForTheWay(step.getValue()))
                .map(Choices::first)
                .orElseGet(procedures::first);
    }

    /** Whether nothing but the way is to be chosen. */
    private static boolean asksForTheWay(ReceptionStep now) {
        return now instanceof ReceptionStep.Asking asking && asking.open() == ReceptionStep.Open.ROUTE;
    }

    /** When only the way is open the keyboard goes to the first one, which is the profile's usual one: Enter takes it. */
    private void offer(boolean asks) {
        if (asks && seen) {
            first().requestFocus();
        }
    }

    @Override
    public ObservableValue<String> blocked() {
        return step.map(
                now -> now instanceof ReceptionStep.Asking asking ? texts.get("reception.open." + asking.open()) : "");
    }

    @Override
    public void shown() {
        seen = true;
        tick();
    }

    @Override
    public void hidden() {
        seen = false;
        model.forget();
    }

    private void tick() {
        if (seen) {
            model.tick();
        }
    }

    private VBox procedurePanel() {
        VBox panel = new VBox(Lettering.heading(texts.get("reception.procedure")), procedures.root());
        panel.getStyleClass().addAll("panel", "reception-procedures");
        return panel;
    }

    private VBox wayPanel() {
        VBox way = new VBox();
        way.getStyleClass().add("field-group");
        step.map(now -> now.answers().procedure())
                .subscribe(procedure ->
                        way.getChildren().setAll(procedure.map(this::routes).orElse(List.of())));
        VBox exceptions = new ExceptionPanel(step, model.exceptions(), model::except, texts).root();
        way.visibleProperty().bind(exceptions.visibleProperty().not());
        way.managedProperty().bind(way.visibleProperty());
        VBox panel = new VBox(way, exceptions);
        panel.getStyleClass().addAll("panel", "reception-ways");
        panel.visibleProperty()
                .bind(step.map(now -> now.answers()
                        .procedure()
                        .filter(procedure -> procedure.referTo().isEmpty())
                        .isPresent()));
        HBox.setHgrow(panel, Priority.ALWAYS);
        return panel;
    }

    private List<Node> routes(Procedure procedure) {
        ways = Optional.empty();
        if (procedure.routes().isEmpty()) {
            return List.of();
        }
        var choices = new Choices<>(
                "reception-route",
                1,
                IntStream.range(0, procedure.routes().size())
                        .mapToObj(at -> routeChoice(procedure.routes().get(at), at))
                        .toList(),
                step.map(now -> now.answers().route()),
                model::choose);
        choices.root().addEventFilter(KeyEvent.KEY_PRESSED, this::take);
        ways = Optional.of(choices);
        return List.of(Lettering.heading(texts.get("reception.route")), choices.root());
    }

    /** Enter on a way chooses it and goes on, where nothing else is open. */
    private void take(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && event.getTarget() instanceof ToggleButton way
                && asksForTheWay(step.getValue())) {
            event.consume();
            way.fire();
            model.goOn();
        }
    }

    private List<Choice<Procedure>> procedureChoices() {
        List<Procedure> offered = model.procedures();
        return IntStream.range(0, offered.size())
                .mapToObj(at -> {
                    Procedure procedure = offered.get(at);
                    String key = KEYS.substring(at % KEYS.length(), at % KEYS.length() + 1);
                    return new Choice<>(procedure, procedure.id(), key, procedure.name(), "");
                })
                .toList();
    }

    private Choice<Route> routeChoice(Route route, int at) {
        String id = route.name().toLowerCase(Locale.ROOT);
        return new Choice<>(
                route,
                id,
                "Alt+" + (at + 1),
                texts.get("municipality.route." + route),
                texts.get("reception.route." + route));
    }

    private Optional<Notice> notice(ReceptionStep now) {
        return switch (now) {
            case ReceptionStep.Asking asking -> Optional.empty();
            case ReceptionStep.Ready ready ->
                Optional.of(words.here(ready.here(), ready.answers().exception(), model.fillIn()));
            case ReceptionStep.Guiding guiding -> Optional.of(remedied(guiding.way()));
        };
    }

    /** Where the way leads to this counter itself, a button goes it. */
    private Notice remedied(Eligibility.GoTo way) {
        Notice guide = words.guide(way);
        if (way.where() instanceof Where.HereFor other) {
            return guide.with(texts.get("reception.change"), () -> model.choose(other.procedure()));
        }
        if (way.where() instanceof Where.HereBy other) {
            return guide.with(texts.get("reception.change"), () -> model.choose(other.route()));
        }
        return guide;
    }
}
