package dev.madoguchi.staff;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The place on the screen of the second person where an officer at the city's console is asked instead. */
public final class OnlinePane {
    private static final String REASON = "staff.online.reason.";

    private final OnlineViewModel model;
    private final Texts texts;
    private final Clock clock;
    private final NoticeBox notice = new NoticeBox("online-notice");
    private final VBox root;

    public OnlinePane(OnlineViewModel model, Texts texts, Clock clock) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        Label code = Lettering.value("");
        code.setId("online-code");
        code.textProperty().bind(model.codeProperty());
        Button ask = Deed.other("online-ask", texts.get("staff.online.ask"), model::ask);
        ask.disableProperty().bind(Bindings.createBooleanBinding(this::isAsked, model.stepProperty()));
        Button withdraw = Deed.other("online-withdraw", texts.get("staff.online.withdraw"), model::withdraw);
        withdraw.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !(model.stepProperty().get() instanceof OnlineStep.Waiting), model.stepProperty()));
        FlowPane deeds = new FlowPane(ask, withdraw);
        deeds.getStyleClass().add("online-deeds");
        root = new VBox(
                Lettering.heading(texts.get("staff.online.title")),
                new VBox(Lettering.note(texts.get("staff.online.code")), code),
                notice.root(),
                deeds);
        root.getStyleClass().add("panel");
        root.setMinHeight(Region.USE_PREF_SIZE);
        notice.root().setMinHeight(Region.USE_PREF_SIZE);
        model.stepProperty().subscribe(step -> notice.noticeProperty().set(notice(step)));
        Pulse.everySecond(root, () -> {
            model.tick();
            notice.noticeProperty().set(notice(model.stepProperty().get()));
        });
    }

    Parent root() {
        return root;
    }

    void shown() {
        model.begin();
    }

    void hidden() {
        model.forget();
    }

    private boolean isAsked() {
        return switch (model.stepProperty().get()) {
            case OnlineStep.Asking asking -> true;
            case OnlineStep.Waiting waiting -> true;
            case OnlineStep.Confirmed confirmed -> true;
            case OnlineStep.Idle idle -> false;
            case OnlineStep.SentBack sent -> false;
            case OnlineStep.SamePerson same -> false;
            case OnlineStep.NotAllowed not -> false;
            case OnlineStep.Lapsed lapsed -> false;
            case OnlineStep.Away away -> false;
        };
    }

    private Optional<Notice> notice(OnlineStep step) {
        return Optional.of(
                switch (step) {
                    case OnlineStep.Idle idle -> Notice.of(texts, Tone.PERSON, "staff.online.idle");
                    case OnlineStep.Asking asking -> Notice.of(texts, Tone.WORKING, "staff.online.asking");
                    case OnlineStep.Waiting waiting ->
                        Notice.of(
                                Tone.WORKING,
                                texts.get("staff.online.waiting", minutes(waiting.until())),
                                texts.get("staff.online.waiting.todo"));
                    case OnlineStep.Confirmed confirmed -> Notice.of(texts, Tone.READY, "staff.second.confirmed");
                    case OnlineStep.SentBack sent ->
                        Notice.of(
                                Tone.WARNING,
                                texts.get("staff.online.sentBack", sent.by(), reason(sent.reason())),
                                texts.get("staff.online.sentBack.todo"));
                    case OnlineStep.SamePerson same -> Notice.of(texts, Tone.WARNING, "staff.second.same");
                    case OnlineStep.NotAllowed not ->
                        Notice.of(
                                Tone.WARNING,
                                texts.get("staff.second.notAllowed"),
                                texts.get(
                                        "staff.second.notAllowed.todo",
                                        not.holders().stream()
                                                .map(role -> texts.get(role.messageKey()))
                                                .collect(Collectors.joining(texts.get("staff.and")))));
                    case OnlineStep.Lapsed lapsed -> Notice.of(texts, Tone.WARNING, "staff.online.lapsed");
                    case OnlineStep.Away away -> Notice.of(texts, Tone.WARNING, "staff.online.away");
                });
    }

    private long minutes(Instant until) {
        return Math.max(
                1, Duration.between(clock.instant(), until).plusSeconds(59).toMinutes());
    }

    private String reason(String name) {
        return texts.has(REASON + name) ? texts.get(REASON + name) : name;
    }
}
