package dev.madoguchi.app.home;

import dev.madoguchi.publishing.station.NewsPanel;
import dev.madoguchi.slip.OpenJobsPanel;
import dev.madoguchi.store.Health;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Pulse;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the home screen of one kind: what has to be known before anything else on top, then what this kind is for. */
public final class HomeView implements StepView {
    private final HomeBody body;
    private final VBox root = new VBox();
    private final Label closed = Lettering.note("");
    private final HomeDeeds deeds;

    /**
     * What stands on every kind.
     *
     * @param slips asks for a look at the paper of slips that were not confirmed
     * @param news what the city wants known
     * @param health how the store was found
     * @param backupFailing whether the store can at this time not be rebuilt from its backup
     * @param clock whose time is shown
     */
    public record Around(
            OpenJobsPanel slips, NewsPanel news, Health health, BooleanSupplier backupFailing, Clock clock) {}

    public HomeView(HomeKind kind, HomeViewModel model, Around around, Texts texts) {
        deeds = new HomeDeeds(model.ways(), texts);
        body = HomeBody.of(kind, model, deeds, around.clock(), texts);
        var notices = new HomeNotices(
                model, around.health(), around.backupFailing(), around.clock().getZone(), texts);
        NoticeBox notice = new NoticeBox("home-notice");
        notice.noticeProperty().bind(model.stateProperty().map(notices::first));
        NoticeBox off = new NoticeBox("home-clock");
        off.noticeProperty().bind(model.stateProperty().map(notices::clock));
        closed.setId("home-closed");
        VBox.setVgrow(body.root(), Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren()
                .setAll(
                        notice.root(),
                        off.root(),
                        around.news().root(),
                        around.slips().root(),
                        closed,
                        body.root());
        Pulse.everySecond(root, () -> {
            model.tick();
            around.slips().tick();
        });
    }

    @Override
    public String titleKey() {
        return body.titleKey();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        List<Button> onward = Stream.of(
                        body.onward().stream().map(deeds::button),
                        body.main().map(deeds::main).stream(),
                        body.own().stream())
                .<Button>flatMap(buttons -> buttons)
                .toList();
        return new Actions(body.aside().stream().map(deeds::button).toList(), onward);
    }

    @Override
    public Node first() {
        return actions().onward().getLast();
    }

    /** A deputy may do more or less than when the screen was last seen. */
    @Override
    public void shown() {
        String sentence = deeds.refresh();
        closed.setText(sentence);
        closed.setVisible(!sentence.isEmpty());
        closed.setManaged(!sentence.isEmpty());
    }
}
