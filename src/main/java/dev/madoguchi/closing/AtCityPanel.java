package dev.madoguchi.closing;

import dev.madoguchi.report.Duty;
import dev.madoguchi.sync.CityWord;
import dev.madoguchi.ui.GuideRow;
import dev.madoguchi.ui.GuideRow.Place;
import dev.madoguchi.ui.Texts;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.Node;

/**
 * What else the city has to have of the day: its report with its countdown, and the city's acceptance of the records (検収). They stand
 * beside the order of closing, so that it is never their turn: what is late or in question is marked.
 */
final class AtCityPanel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final GuideRow report;
    private final GuideRow records;

    AtCityPanel(Texts texts) {
        this.texts = texts;
        report = new GuideRow("closing-row-REPORT", texts.get("closing.row.REPORT"));
        records = new GuideRow("closing-row-ACCEPTANCE", texts.get("closing.row.ACCEPTANCE"));
    }

    List<Node> rows() {
        return List.of(report.root(), records.root());
    }

    void show(DayAtCity day, LocalDateTime now) {
        day.report()
                .ifPresentOrElse(
                        duty -> report.show(place(duty, now), words(duty, now)),
                        () -> report.show(Place.DONE, texts.get("closing.report.notOwed")));
        switch (day.records()) {
            case DayAtCity.Acceptance.Nothing none -> records.show(Place.DONE, texts.get("closing.acceptance.nothing"));
            case DayAtCity.Acceptance.Away away ->
                records.show(Place.LATER, texts.get("closing.acceptance.away", away.records()));
            case DayAtCity.Acceptance.Asked asked -> records.show(place(asked), words(asked));
        }
    }

    private static Place place(Duty duty, LocalDateTime now) {
        if (duty.handedIn().isEmpty()) {
            return duty.state(now) == Duty.State.MISSED ? Place.STUCK : Place.LATER;
        }
        return duty.confirming() == Duty.Confirming.AWAITED ? Place.LATER : Place.DONE;
    }

    private String words(Duty duty, LocalDateTime now) {
        return duty.handedIn()
                .map(at -> texts.get("closing.report.confirming." + duty.confirming(), TIME.format(at)))
                .orElseGet(() -> texts.get(
                        "closing.report.owed",
                        duty.left(now).map(this::left).orElse(texts.get("closing.report.noTime"))));
    }

    private String left(Duration left) {
        Duration size = left.abs();
        return texts.get(
                left.isNegative() ? "closing.late" : "closing.left",
                size.toHours(),
                "%02d".formatted(size.toMinutesPart()));
    }

    private static Place place(DayAtCity.Acceptance.Asked asked) {
        boolean done =
                asked.word().filter(word -> word.accepted() && word.ofAll()).isPresent();
        boolean queried = asked.word().filter(word -> !word.accepted()).isPresent();
        if (queried) {
            return Place.STUCK;
        }
        return done ? Place.DONE : Place.LATER;
    }

    private String words(DayAtCity.Acceptance.Asked asked) {
        return asked.word()
                .map(word -> words(asked.records(), word))
                .orElseGet(() -> texts.get("closing.acceptance.open", asked.records()));
    }

    private String words(int count, CityWord word) {
        if (!word.accepted()) {
            return texts.get("closing.acceptance.query", count, word.reason(), word.by());
        }
        return texts.get(word.ofAll() ? "closing.acceptance.done" : "closing.acceptance.others", count, word.by());
    }
}
