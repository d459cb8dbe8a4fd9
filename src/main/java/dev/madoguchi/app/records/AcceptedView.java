package dev.madoguchi.app.records;

import dev.madoguchi.app.station.AcceptedDays;
import dev.madoguchi.app.station.AcceptedDays.AcceptedDay;
import dev.madoguchi.sync.CityWord;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows of each day whether the city has accepted what was delivered, or what it asks. */
public final class AcceptedView implements StepView {
    private static final Logger LOG = LoggerFactory.getLogger(AcceptedView.class);

    private final AcceptedDays accepted;
    private final Background background;
    private final Texts texts;
    private final VBox root = new VBox();
    private final VBox days = new VBox();
    private final NoticeBox notice = new NoticeBox("accepted-notice");
    private final Button home;
    private final Button again;
    private final Button published;

    /** @param goPublished shows what the city has published here */
    public AcceptedView(
            AcceptedDays accepted, Background background, Texts texts, Runnable goHome, Runnable goPublished) {
        this.accepted = accepted;
        this.background = background;
        this.texts = texts;
        days.setId("accepted-days");
        days.getStyleClass().addAll("panel", "field-group");
        VBox.setVgrow(days, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(notice.root(), days);
        home = Deed.other("accepted-home", texts.get("menu.home"), Shortcut.BACK, goHome);
        published = Deed.other("accepted-published", texts.get("publishing.title"), goPublished);
        again = Deed.other("accepted-again", texts.get("ui.retry"), Shortcut.RETRY, this::shown);
    }

    @Override
    public String titleKey() {
        return "menu.accepted";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(home), List.of(published, again));
    }

    @Override
    public Node first() {
        return home;
    }

    @Override
    public void shown() {
        notice.noticeProperty().set(Optional.of(Notice.of(texts, Tone.WORKING, "home.accepted.asking")));
        background.run(accepted::days, this::show, this::notAsked);
    }

    private void show(List<AcceptedDay> now) {
        notice.noticeProperty().set(Optional.empty());
        days.getChildren()
                .setAll(
                        now.isEmpty()
                                ? List.of(Lettering.body(texts.get("home.accepted.nothing")))
                                : now.stream().map(this::row).toList());
    }

    private void notAsked(Exception error) {
        LOG.warn("The city cannot be asked what it accepts", error);
        notice.noticeProperty().set(Optional.of(Notice.of(texts, Tone.WARNING, "home.accepted.away")));
    }

    private HBox row(AcceptedDay day) {
        Label date = Lettering.value(day.day().toString());
        date.getStyleClass().add("accepted-date");
        Label records = Lettering.body(texts.get("home.accepted.records", day.records()));
        records.getStyleClass().add("accepted-records");
        HBox word = day.word()
                .map(this::word)
                .orElseGet(() -> Lettering.state(Tone.WORKING, texts.get("home.accepted.open")));
        HBox.setHgrow(word, Priority.ALWAYS);
        HBox row = new HBox(date, records, word);
        row.getStyleClass().add("accepted-day");
        return row;
    }

    private HBox word(CityWord word) {
        if (!word.accepted()) {
            return Lettering.state(Tone.PERSON, texts.get("home.accepted.query", word.reason(), word.by()));
        }
        return word.ofAll()
                ? Lettering.state(Tone.READY, texts.get("home.accepted.done", word.by()))
                : Lettering.state(Tone.WARNING, texts.get("home.accepted.others"));
    }
}
