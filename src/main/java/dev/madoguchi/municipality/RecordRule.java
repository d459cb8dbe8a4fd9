package dev.madoguchi.municipality;

import java.util.List;
import java.util.Optional;

/**
 * What a counter's records of the day are sorted by, and what is paid there.
 *
 * @param faq the version of the FAQ that the city approved (002 §7(1)イ, 004 §2-2(4)タ)
 * @param topics of all kinds, each kind in the order of the screen
 * @param fees what a visitor pays at the counter (001 §6(2)②イ)
 * @param clause where the topics come from
 */
public record RecordRule(String faq, List<Topic> topics, List<Fee> fees, String clause) {
    public RecordRule {
        topics = List.copyOf(topics);
        fees = List.copyOf(fees);
    }

    /** What records of a kind are about. */
    public record Topic(RecordKind kind, String id, String name) {}

    /**
     * A fee.
     *
     * @param yen at least 1
     */
    public record Fee(String id, String name, int yen, String clause) {}

    /** The topics of one kind. */
    public List<Topic> topics(RecordKind kind) {
        return topics.stream().filter(topic -> topic.kind() == kind).toList();
    }

    public Optional<Topic> topic(RecordKind kind, String id) {
        return topics(kind).stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    public Optional<Fee> fee(String id) {
        return fees.stream().filter(fee -> fee.id().equals(id)).findFirst();
    }
}
