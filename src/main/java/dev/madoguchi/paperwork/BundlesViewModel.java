package dev.madoguchi.paperwork;

import dev.madoguchi.municipality.BundleRule;
import dev.madoguchi.ui.Background;
import dev.madoguchi.ui.TypedNumber;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Papers for the office without their pixels: what waits, the bundles, the cases of one, and the deeds in their order. */
public final class BundlesViewModel {
    private final Bundles bundles;
    private final HandOverPrinting printing;
    private final String who;
    private final PaperworkPart<Listed> part;
    private volatile Optional<UUID> chosen = Optional.empty();

    /**
     * What is listed.
     *
     * @param bundles that are not handed over, and those of today
     * @param chosen the bundle whose cases are listed
     */
    public record Listed(
            List<WaitingPapers> waiting, List<Bundle> bundles, Optional<Bundle> chosen, List<CasePaper> papers) {
        public Listed {
            waiting = List.copyOf(waiting);
            bundles = List.copyOf(bundles);
            papers = List.copyOf(papers);
        }
    }

    BundlesViewModel(Bundles bundles, HandOverPrinting printing, String who, Background background) {
        this.bundles = bundles;
        this.printing = printing;
        this.who = who;
        this.part = new PaperworkPart<>(
                new Listed(List.of(), List.of(), Optional.empty(), List.of()), this::listed, background);
    }

    private Listed listed() {
        List<Bundle> all = bundles.today();
        Optional<Bundle> one = all.stream()
                .filter(bundle -> Optional.of(bundle.id()).equals(chosen))
                .findFirst();
        return new Listed(
                bundles.waiting(),
                all,
                one,
                one.map(bundle -> bundles.papers(bundle.id())).orElse(List.of()));
    }

    /** Shows the cases of a bundle. */
    public void choose(UUID bundle) {
        if (!chosen.equals(Optional.of(bundle))) {
            chosen = Optional.of(bundle);
            part.look();
        }
    }

    /** Gathers the papers of a kind that wait, and shows the bundle. */
    public void make(BundleRule rule) {
        UUID id = UUID.randomUUID();
        part.run(Told.Deed.MADE, () -> {
            bundles.make(id, rule, who);
            chosen = Optional.of(id);
        });
    }

    /** Says of a case that its paper is not there, or that it was found. */
    public void missing(CasePaper paper) {
        chosen.ifPresent(bundle ->
                part.run(Told.Deed.MISSING, () -> bundles.missing(bundle, paper.visit(), !paper.missing(), who)));
    }

    /**
     * Notes that a second person has counted the chosen bundle.
     *
     * @param typed how many papers
     * @param by the second person's name
     */
    public void count(String typed, String by) {
        OptionalInt counted = TypedNumber.of(typed);
        if (counted.isEmpty()) {
            part.refuse(Refusal.NO_NUMBER);
            return;
        }
        chosen.ifPresent(bundle -> part.run(Told.Deed.COUNTED, () -> bundles.count(bundle, counted.getAsInt(), by)));
    }

    /** Prints the list of the chosen bundle, again if it must be. */
    public void print() {
        chosen.ifPresent(bundle -> part.run(Told.Deed.PRINTED, () -> printing.print(bundle)));
    }

    /** Notes that the chosen bundle is with whom it is for. */
    public void handOver() {
        chosen.ifPresent(bundle -> part.run(Told.Deed.HANDED_OVER, () -> bundles.handOver(bundle, who)));
    }

    /** Looks again. */
    public void look() {
        part.look();
    }

    /** The papers of a bundle by their name. */
    BundleRule rule(Bundle bundle) {
        return bundles.rule(bundle);
    }

    public ReadOnlyObjectProperty<Shown<Listed>> shownProperty() {
        return part.shownProperty();
    }
}
