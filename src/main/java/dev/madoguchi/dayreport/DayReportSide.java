package dev.madoguchi.dayreport;

import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.report.Counts;
import dev.madoguchi.report.Deeds;
import dev.madoguchi.report.Duty;
import dev.madoguchi.report.Signed.Confirmation;
import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Facts;
import dev.madoguchi.ui.Field;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The left side of the daily report: the days that are owed, how the chosen one stands, its figures, the city's confirmation. */
final class DayReportSide {
    private static final List<RecordKind> COUNTED = List.of(
            RecordKind.QUESTION,
            RecordKind.COMPLAINT,
            RecordKind.MISTAKE,
            RecordKind.DIFFICULT,
            RecordKind.OUTAGE,
            RecordKind.INCIDENT);

    private final DayReportViewModel model;
    private final Texts texts;
    private final Clock clock;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;
    private final ReadOnlyObjectWrapper<Optional<LocalDate>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final TextField officer = new TextField();
    private final Button confirm;
    private final VBox root = new VBox();

    DayReportSide(DayReportViewModel model, Texts texts, Clock clock) {
        this.model = model;
        this.texts = texts;
        this.clock = clock;
        day = DateTimeFormatter.ofPattern(texts.get("dayreport.dayPattern"), texts.locale());
        moment = DateTimeFormatter.ofPattern(texts.get("dayreport.momentPattern"), texts.locale());
        confirm = Deed.other(
                "dayreport-confirm", texts.get("dayreport.confirm"), () -> model.confirmed(officer.getText()));
        officer.setOnAction(event -> model.confirmed(officer.getText()));
        root.getStyleClass().addAll("panel", "dayreport-side");
        root.managedProperty().bind(root.visibleProperty());
    }

    Node root() {
        return root;
    }

    void show(DayReportState now) {
        List<Node> parts = new ArrayList<>();
        if (!now.days().isEmpty()) {
            parts.add(days(now.days()));
        }
        now.sheet().ifPresent(sheet -> {
            if (!chosen.get().equals(Optional.of(sheet.duty().first())) || sheet.confirmed()) {
                officer.clear();
            }
            parts.add(state(sheet.duty()));
            parts.add(Lettering.heading(texts.get("dayreport.figures")));
            parts.add(figures(sheet));
            parts.add(confirmation(sheet));
        });
        chosen.set(now.sheet().map(sheet -> sheet.duty().first()));
        root.getChildren().setAll(parts);
        root.setVisible(!parts.isEmpty());
    }

    private Node days(List<Duty> duties) {
        List<Choice<LocalDate>> choices = new ArrayList<>();
        for (int at = 0; at < duties.size(); at++) {
            LocalDate first = duties.get(at).first();
            choices.add(new Choice<>(first, first.toString(), "Alt+" + (at + 1), day.format(first), ""));
        }
        Choices<LocalDate> days = new Choices<>("dayreport-day", 2, choices, chosen, model::choose);
        days.root().getStyleClass().addAll("choices-low", "dayreport-days");
        return days.root();
    }

    private Node state(Duty duty) {
        LocalDateTime now = LocalDateTime.now(clock);
        String due = duty.due().map(moment::format).orElse(texts.get("dayreport.noDeadline"));
        String handedIn = duty.handedIn().map(moment::format).orElse("");
        Node state = switch (duty.state(now)) {
            case MET -> Lettering.state(Tone.READY, texts.get("dayreport.met", handedIn));
            case MET_LATE -> Lettering.state(Tone.WARNING, texts.get("dayreport.metLate", handedIn, due));
            case OPEN -> Lettering.state(Tone.PERSON, texts.get("dayreport.owed", due));
            case SOON -> Lettering.state(Tone.WARNING, texts.get("dayreport.owed", due));
            case MISSED -> Lettering.state(Tone.STOPPED, texts.get("dayreport.missed", due));
        };
        state.setId("dayreport-state");
        return state;
    }

    private Node figures(Sheet sheet) {
        Facts facts = new Facts("dayreport-figures");
        LocalDate first = sheet.duty().first();
        Counts counts = sheet.facts().figures().counts();
        figure(facts, "visitors", counts.between(first, first).of(Deeds.SEALED));
        figure(facts, "left", counts.between(first, first).of(Deeds.LEFT));
        figure(facts, "photos", sheet.facts().figures().photos().photos());
        figure(facts, "retakes", sheet.facts().figures().photos().retakes());
        for (RecordKind kind : COUNTED) {
            int times = sheet.facts().records().stream()
                    .map(record -> record.matter())
                    .filter(matter -> matter.kind() == kind)
                    .mapToInt(matter -> kind == RecordKind.QUESTION ? matter.times() : 1)
                    .sum();
            facts.row(kind.name(), texts.get("dayrecord.kind." + kind), text(times));
        }
        sheet.facts()
                .late()
                .ifPresent(late -> facts.row(
                        "late",
                        texts.get("dayreport.pastClosing"),
                        new ReadOnlyObjectWrapper<>(
                                texts.get("dayreport.pastClosing.value", late.served(), late.until()))));
        return facts.root();
    }

    private void figure(Facts facts, String name, long value) {
        facts.row(name, texts.get("dayreport.figure." + name), text(value));
    }

    private ReadOnlyObjectWrapper<String> text(long value) {
        return new ReadOnlyObjectWrapper<>(texts.get("dayreport.count", value));
    }

    private Node confirmation(Sheet sheet) {
        Optional<Confirmation> done = sheet.entry().flatMap(entry -> entry.confirmed());
        if (done.isPresent()) {
            return Lettering.state(
                    Tone.READY,
                    texts.get(
                            "dayreport.confirmedBy",
                            done.get().by(),
                            day.format(done.get().on())));
        }
        if (sheet.duty().confirming() == Duty.Confirming.NOT_ASKED) {
            return Lettering.note(texts.get("dayreport.notAsked"));
        }
        boolean may = sheet.handedIn() && (model.mayWrite() || model.officer().isPresent());
        confirm.setDisable(!may);
        officer.setDisable(!may || model.officer().isPresent());
        model.officer().ifPresent(officer::setText);
        VBox box = new VBox(Field.of("dayreport-officer", texts.get("dayreport.officer"), officer), confirm);
        box.getStyleClass().add("field-group");
        return box;
    }
}
