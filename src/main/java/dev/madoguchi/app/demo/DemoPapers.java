package dev.madoguchi.app.demo;

import dev.madoguchi.app.workstation.CounterScreens;
import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.app.workstation.Watching;
import dev.madoguchi.paperwork.BundlesViewModel;
import dev.madoguchi.paperwork.PaperworkViewModel.Part;
import dev.madoguchi.paperwork.Shown;
import dev.madoguchi.paperwork.Told;
import dev.madoguchi.paperwork.WaitingPapers;
import java.time.Duration;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Hands the papers of a demo day over, through the window's own screen: gathered, counted by a second person, listed, given. */
final class DemoPapers {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String SECOND = "確認 次郎";

    private final CounterScreens screens;
    private final Album album;

    DemoPapers(CounterScreens screens, Album album) {
        this.screens = screens;
        this.album = album;
    }

    void handOver() {
        var papers = screens.paperwork();
        Toolkit.run(() -> {
            screens.goPapers();
            papers.show(Part.ENTRIES);
        });
        album.take("papers-entries");
        Toolkit.run(() -> papers.show(Part.BUNDLES));
        List<WaitingPapers> waiting =
                screens.workstation().books().paperwork().bundles().waiting();
        for (WaitingPapers kind : waiting) {
            if (kind.pieces() > 0) {
                bundle(papers.bundles(), kind);
            }
        }
        album.take("papers-bundles");
        Toolkit.run(() -> papers.show(Part.STOCK));
        album.take("papers-stock");
    }

    private static void bundle(BundlesViewModel model, WaitingPapers kind) {
        ObservableValue<Shown<BundlesViewModel.Listed>> shown = model.shownProperty();
        Toolkit.run(() -> model.make(kind.rule()));
        Shown<BundlesViewModel.Listed> made = Watching.until(shown, now -> now.isDone(Told.Deed.MADE), LIMIT);
        int papers = made.list().chosen().orElseThrow().papers();
        Toolkit.run(() -> model.count(Integer.toString(papers), SECOND));
        Watching.until(shown, now -> now.isDone(Told.Deed.COUNTED), LIMIT);
        Toolkit.run(model::print);
        Watching.until(shown, now -> now.isDone(Told.Deed.PRINTED), LIMIT);
        Toolkit.run(model::handOver);
        Watching.until(shown, now -> now.isDone(Told.Deed.HANDED_OVER), LIMIT);
    }
}
