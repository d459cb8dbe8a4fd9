package dev.madoguchi.manual;

import static java.util.stream.Collectors.joining;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.municipality.RecordRule;
import dev.madoguchi.municipality.RecordRule.Topic;
import java.util.ArrayList;
import java.util.List;

/** Looks through an office's manual before somebody relies on it: links that lead nowhere, topics that the office does not have. */
public final class ManualCheck {
    private final RecordRule records;

    public ManualCheck(Profile profile) {
        this.records = profile.rules().records();
    }

    /** One sentence for each thing that has to be changed, with what to do; first what the files themselves are wrong in. */
    public List<String> complaints(Shelf shelf) {
        List<String> complaints = new ArrayList<>(shelf.complaints());
        for (Article article : shelf.latest().articles()) {
            for (String target : ArticleLinks.of(article)) {
                if (shelf.latest().find(target).isEmpty()) {
                    complaints.add(article.id() + ": the link to " + target + " leads nowhere; name an article's id");
                }
            }
            if (records.topic(RecordKind.QUESTION, article.topic()).isEmpty()) {
                complaints.add(article.id() + ": the profile has no topic " + article.topic() + "; it has " + topics());
            }
            if (changed(article)) {
                complaints.add(article.id() + ": changed after it was approved; the counter does not show this text"
                        + " until it is approved again");
            }
        }
        return complaints;
    }

    /** Ids of what nobody has approved yet in the form it has. */
    public static List<String> drafts(Shelf shelf) {
        return shelf.latest().articles().stream()
                .filter(article -> !article.approved())
                .map(Article::id)
                .toList();
    }

    private static boolean changed(Article article) {
        return article.approval().isPresent() && !article.approved();
    }

    private String topics() {
        return records.topics(RecordKind.QUESTION).stream().map(Topic::id).collect(joining(", "));
    }
}
