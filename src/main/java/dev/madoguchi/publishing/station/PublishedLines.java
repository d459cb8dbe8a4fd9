package dev.madoguchi.publishing.station;

import dev.madoguchi.publishing.Publication;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The lines of the screen of publications. */
final class PublishedLines {
    private final Texts texts;
    private final ZoneId zone;

    PublishedLines(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    /** Each document with its version and since when it counts, and what is not used. */
    List<Node> documents(PublishedState now, LocalDate today) {
        List<Node> lines = new ArrayList<>();
        new TreeMap<>(now.doubts())
                .forEach((number, doubt) -> lines.add(Lettering.state(
                        Tone.WARNING, texts.get("publishing.doubtOf", number, texts.get(doubt.messageKey())))));
        now.latest().stream()
                .filter(said -> said.series().kind() != PublishedKind.ANSWER)
                .sorted(Comparator.comparing((Publication said) -> said.series().kind())
                        .thenComparing(said -> said.series().name())
                        .thenComparingInt(Publication::version))
                .forEach(said -> lines.add(document(said, today)));
        if (lines.isEmpty()) {
            lines.add(Lettering.body(texts.get("publishing.nothing")));
        }
        return lines;
    }

    private Node document(Publication said, LocalDate today) {
        Label name = Lettering.value(texts.get(said.series().kind().messageKey()) + "　"
                + said.series().name());
        Label terms = Lettering.note(texts.get(
                said.series().site().isEmpty() ? "publishing.terms" : "publishing.termsOfSite",
                said.version(),
                said.from(),
                said.by()));
        VBox words = new VBox(name, terms);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox state = state(said, today);
        state.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(words, state);
        line.getStyleClass().add("published-line");
        return line;
    }

    private HBox state(Publication said, LocalDate today) {
        if (!said.countsOn(today)) {
            return Lettering.state(Tone.WORKING, texts.get("publishing.coming", said.from()));
        }
        return said.withdrawn()
                ? Lettering.state(Tone.STOPPED, texts.get("publishing.withdrawn"))
                : Lettering.state(Tone.READY, texts.get("publishing.inForce"));
    }

    /** What was proposed here, and what became of it. */
    List<Node> proposals(PublishedState now) {
        return now.proposals().stream().map(this::proposal).toList();
    }

    private Node proposal(ProposalDesk.Proposed proposed) {
        Proposals.Row row = proposed.row();
        String about = row.article().isEmpty() ? texts.get("publishing.newArticle") : row.article();
        Label title = Lettering.value(row.title());
        Label note =
                Lettering.note(texts.get("publishing.proposal", LocalDate.ofInstant(row.at(), zone), row.by(), about));
        return new VBox(title, note, became(proposed));
    }

    private HBox became(ProposalDesk.Proposed proposed) {
        if (proposed.answer().isPresent()) {
            Publication answer = proposed.answer().get();
            return answer.series().kind() == PublishedKind.ANSWER
                    ? Lettering.state(Tone.PERSON, texts.get("publishing.declined", answer.content(), answer.by()))
                    : Lettering.state(
                            Tone.READY,
                            texts.get("publishing.followed", answer.series().name(), answer.version()));
        }
        return switch (proposed.row().state()) {
            case WAITING -> Lettering.state(Tone.WORKING, texts.get("publishing.waiting"));
            case SENT -> Lettering.state(Tone.WORKING, texts.get("publishing.sent"));
            case REFUSED -> Lettering.state(Tone.STOPPED, texts.get("publishing.refused"));
        };
    }
}
