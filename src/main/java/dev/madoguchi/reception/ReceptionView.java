package dev.madoguchi.reception;

import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the reception: the procedures on the left, the questions that follow from the choice on the right. */
public final class ReceptionView implements StepView {
    /** Keys of the procedures; N and Y answer the other question. */
    private static final String KEYS = "123456789ABCDEFGHIJKLM";

    private final ReceptionViewModel model;
    private final Texts texts;
    private final ObservableValue<ReceptionStep> step;
    private final VBox root = new VBox();
    private final Choices<Procedure> procedures;
    private final Button leave;
    private final Button next;

    public ReceptionView(ReceptionViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        step = model.stepProperty();
        procedures = new Choices<>(
                "reception-procedure",
                2,
                procedureChoices(),
                step.map(now -> now.answers().procedure()),
                model::choose);
        next = Deed.main("reception-next", texts.get("reception.next"), Shortcut.NEXT, model::goOn);
        next.disableProperty().bind(step.map(now -> !(now instanceof ReceptionStep.Ready)));
        leave = Deed.other("reception-leave", texts.get("reception.leave"), Shortcut.END_VISIT, model::leave);

        NoticeBox notice = new NoticeBox("reception-notice");
        notice.noticeProperty().bind(step.map(this::notice));
        HBox columns = new HBox(procedurePanel(), questionPanel());
        columns.getStyleClass().add("columns");
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);
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
        return procedures.first();
    }

    @Override
    public ObservableValue<String> blocked() {
        return step.map(
                now -> now instanceof ReceptionStep.Asking asking ? texts.get("reception.open." + asking.open()) : "");
    }

    @Override
    public void hidden() {
        model.forget();
    }

    private VBox procedurePanel() {
        VBox panel = new VBox(Lettering.heading(texts.get("reception.procedure")), procedures.root());
        panel.getStyleClass().add("panel");
        HBox.setHgrow(panel, Priority.ALWAYS);
        return panel;
    }

    private VBox questionPanel() {
        var residency = new Choices<>(
                "reception-residency",
                2,
                residencyChoices(),
                step.map(now -> now.answers().residency()),
                model::choose);
        VBox home = new VBox(Lettering.heading(texts.get("reception.home", model.area())), residency.root());
        home.getStyleClass().add("field-group");
        home.visibleProperty()
                .bind(step.map(now ->
                        now.answers().procedure().map(Procedure::asksResidency).orElse(false)));
        home.managedProperty().bind(home.visibleProperty());
        VBox way = new VBox();
        way.getStyleClass().add("field-group");
        step.map(now -> now.answers().procedure())
                .subscribe(procedure ->
                        way.getChildren().setAll(procedure.map(this::routes).orElse(List.of())));
        VBox panel = new VBox(home, way);
        panel.getStyleClass().addAll("panel", "reception-questions");
        panel.visibleProperty().bind(step.map(now -> now.answers().procedure().isPresent()));
        return panel;
    }

    private List<Node> routes(Procedure procedure) {
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
        return List.of(Lettering.heading(texts.get("reception.route")), choices.root());
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

    private List<Choice<Residency>> residencyChoices() {
        return List.of(
                new Choice<>(
                        Residency.RESIDENT, "yes", "Y", texts.get(Residency.RESIDENT.messageKey(), model.area()), ""),
                new Choice<>(Residency.ELSEWHERE, "no", "N", texts.get(Residency.ELSEWHERE.messageKey()), ""));
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
                ready.caution().map(caution -> Notice.of(texts, Tone.WARNING, "reception.caution." + caution));
            case ReceptionStep.Guiding guiding -> Optional.of(guide(guiding.guidance()));
        };
    }

    private Notice guide(ReceptionStep.Guidance guidance) {
        return switch (guidance) {
            case ReceptionStep.Guidance.Elsewhere elsewhere ->
                Notice.of(texts, Tone.PERSON, "reception.elsewhere", elsewhere.area());
            case ReceptionStep.Guidance.Referred referred ->
                Notice.of(
                        texts,
                        Tone.PERSON,
                        "reception.referred",
                        referred.procedure().name(),
                        referred.place());
        };
    }
}
