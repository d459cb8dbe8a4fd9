package dev.madoguchi.ticket;

import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Columns;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.DeviceKind;
import dev.madoguchi.ui.DeviceNotice;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the ticket step: the purposes as large buttons, then the number as large as the room needs it. */
public final class TicketView implements StepView {
    private final TicketViewModel model;
    private final Texts texts;
    private final VBox root = new VBox();
    private final Choices<TicketSeries> purposes;
    private final Button next;
    private final Button back;

    public TicketView(TicketViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        ObservableValue<TicketStep> step = model.stepProperty();
        purposes = new Choices<>("ticket-purpose", 1, choices(), step.map(TicketView::series), model::issue);
        purposes.root().disableProperty().bind(step.map(now -> !choosing(now)));

        NoticeBox notice = new NoticeBox("ticket-notice");
        notice.noticeProperty().bind(step.map(this::notice));
        VBox panel = new VBox(Lettering.heading(texts.get("ticket.purpose")), purposes.root());
        panel.getStyleClass().add("panel");
        HBox.setHgrow(panel, Priority.ALWAYS);
        HBox columns = new Columns(panel, paper(step));
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), columns);

        next = Deed.main("ticket-next", texts.get("ticket.next"), Shortcut.NEXT, model::goOn);
        next.disableProperty().bind(step.map(now -> ticket(now).isEmpty()));
        back = Deed.other("ticket-back", texts.get("ticket.back"), Shortcut.BACK, model::back);
        back.disableProperty().bind(step.map(now -> !choosing(now)));
    }

    @Override
    public String titleKey() {
        return "ticket.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(back), List.of(next));
    }

    @Override
    public Node first() {
        return purposes.first();
    }

    @Override
    public ObservableValue<String> blocked() {
        return model.stepProperty().map(now -> choosing(now) ? texts.get("ticket.open") : "");
    }

    private VBox paper(ObservableValue<TicketStep> step) {
        Label number = Lettering.following(
                Lettering.display(""),
                step.map(now -> ticket(now).map(Ticket::label).orElse("―")));
        number.setId("ticket-number");
        Label hand = Lettering.following(Lettering.body(""), step.map(now -> texts.get(handKey(now))));
        hand.setId("ticket-hand");
        VBox paper = new VBox(Lettering.heading(texts.get("ticket.number")), number, hand);
        paper.getStyleClass().addAll("panel", "ticket-paper");
        return paper;
    }

    /** What the clerk does with the number. */
    private static String handKey(TicketStep now) {
        return switch (now) {
            case TicketStep.Choosing none -> "ticket.open";
            case TicketStep.NotIssued none -> "ticket.open";
            case TicketStep.Printing printing -> "ticket.printing";
            case TicketStep.Printed printed -> "ticket.hand";
            case TicketStep.NotPrinted failed -> "ticket.tell";
            case TicketStep.Unknown unsure -> "ticket.look";
        };
    }

    private List<Choice<TicketSeries>> choices() {
        List<TicketSeries> offered = model.series();
        return IntStream.range(0, offered.size())
                .mapToObj(at -> {
                    TicketSeries series = offered.get(at);
                    return new Choice<>(
                            series,
                            series.letter(),
                            String.valueOf(at + 1),
                            series.name(),
                            texts.get("ticket.series", series.letter()));
                })
                .toList();
    }

    private Optional<Notice> notice(TicketStep now) {
        return switch (now) {
            case TicketStep.Choosing none -> Optional.empty();
            case TicketStep.Printing printing -> Optional.of(Notice.of(Tone.WORKING, texts.get("ticket.printing"), ""));
            case TicketStep.Printed printed ->
                Optional.of(
                        printed.nearEnd()
                                ? Notice.of(texts, Tone.WARNING, "printer.nearEnd")
                                : Notice.of(texts, Tone.READY, "printer.printed"));
            case TicketStep.NotPrinted failed ->
                Optional.of(DeviceNotice.of(texts, DeviceKind.PRINTER, failed.fault())
                        .with(texts.get("ticket.again"), model::printAgain));
            case TicketStep.Unknown unsure ->
                Optional.of(Notice.of(texts, Tone.WARNING, unsure.queued() ? "printer.queued" : "printer.unknown")
                        .with(texts.get("ticket.again"), model::printAgain));
            case TicketStep.NotIssued none -> Optional.of(Notice.of(texts, Tone.STOPPED, "ticket.notIssued"));
        };
    }

    private static boolean choosing(TicketStep now) {
        return now instanceof TicketStep.Choosing || now instanceof TicketStep.NotIssued;
    }

    private static Optional<Ticket> ticket(TicketStep now) {
        return switch (now) {
            case TicketStep.Printed printed -> Optional.of(printed.ticket());
            case TicketStep.NotPrinted failed -> Optional.of(failed.ticket());
            case TicketStep.Unknown unsure -> Optional.of(unsure.ticket());
            case TicketStep.Choosing none -> Optional.empty();
            case TicketStep.Printing none -> Optional.empty();
            case TicketStep.NotIssued none -> Optional.empty();
        };
    }

    private static Optional<TicketSeries> series(TicketStep now) {
        return switch (now) {
            case TicketStep.Printing printing -> Optional.of(printing.series());
            case TicketStep.Printed printed -> Optional.of(printed.series());
            case TicketStep.NotPrinted failed -> Optional.of(failed.series());
            case TicketStep.Unknown unsure -> Optional.of(unsure.series());
            case TicketStep.Choosing none -> Optional.empty();
            case TicketStep.NotIssued none -> Optional.empty();
        };
    }
}
