package dev.madoguchi.manual;

import dev.madoguchi.dayrecord.DayRecords;
import dev.madoguchi.dayrecord.Matter;
import dev.madoguchi.dayrecord.Part;
import dev.madoguchi.dayrecord.RecordException;
import dev.madoguchi.dayrecord.Standing;
import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.municipality.RecordRule.Topic;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes into the records of the day that a question was asked: its topic, the article and its version, nothing of who asked. */
public final class QuestionAsked {
    /** Every list of topics that comes with the program has it. */
    private static final String OTHER = "other";

    private final DayRecords records;
    private final String by;

    /** @param by the id of who works at the desk */
    public QuestionAsked(DayRecords records, String by) {
        this.records = records;
        this.by = by;
    }

    /**
     * Writes one question down; a second time with the same id does nothing.
     *
     * @param id a random id
     * @return how often today its topic was asked about, this time counted
     */
    int note(UUID id, Article article) throws RecordException {
        String topic = topic(article).map(Topic::id).orElse(OTHER);
        String about = article.title() + "〔" + article.id() + " " + article.version() + "〕";
        records.enter(
                id,
                new Matter(
                        RecordKind.QUESTION,
                        topic,
                        1,
                        Map.of(Part.ABOUT, about),
                        Optional.empty(),
                        Optional.empty(),
                        Standing.CLOSED),
                by);
        return records.summary(records.today(), records.today()).questions().getOrDefault(topic, 0);
    }

    /** What the article's topic is called here; where the office does not have it, what all other questions are called. */
    String topicName(Article article) {
        return topic(article).map(Topic::name).orElse(article.topic());
    }

    private Optional<Topic> topic(Article article) {
        return records.rule()
                .topic(RecordKind.QUESTION, article.topic())
                .or(() -> records.rule().topic(RecordKind.QUESTION, OTHER));
    }
}
