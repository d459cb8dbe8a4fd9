package dev.madoguchi.dayreport;

import dev.madoguchi.dayrecord.DayRecord;
import dev.madoguchi.dayrecord.Matter;
import dev.madoguchi.dayrecord.Part;
import dev.madoguchi.municipality.RecordKind;
import dev.madoguchi.municipality.RecordRule;
import dev.madoguchi.municipality.RecordRule.Topic;
import dev.madoguchi.report.NotePart;
import dev.madoguchi.ui.Texts;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that a report begins with: what was written down at the counter, one line a matter, for a person to complete. */
final class Prefill {
    private static final Set<RecordKind> TROUBLES =
            Set.of(RecordKind.COMPLAINT, RecordKind.DIFFICULT, RecordKind.MISTAKE);
    private static final Set<RecordKind> ACCIDENTS = Set.of(RecordKind.OUTAGE, RecordKind.INCIDENT);

    private final RecordRule rule;
    private final Texts texts;

    Prefill(RecordRule rule, Texts texts) {
        this.rule = rule;
        this.texts = texts;
    }

    Map<NotePart, String> of(DayFacts facts) {
        Map<NotePart, String> words = new EnumMap<>(NotePart.class);
        words.put(NotePart.QUESTIONS, lines(questions(facts.records())));
        words.put(NotePart.DIFFICULT, lines(matters(facts.records(), TROUBLES)));
        List<String> other = new ArrayList<>(matters(facts.records(), ACCIDENTS));
        facts.late()
                .filter(late -> late.served() > 0)
                .ifPresent(late -> other.add(texts.get("dayreport.late", late.served(), late.until())));
        words.put(NotePart.OTHER, lines(other));
        return words;
    }

    /** 市民からの問合せ事項 (000 §8ア): each topic with how often it was asked about. */
    private List<String> questions(List<DayRecord> records) {
        Map<String, Integer> times = records.stream()
                .map(DayRecord::matter)
                .filter(matter -> matter.kind() == RecordKind.QUESTION)
                .collect(Collectors.toMap(Matter::topic, Matter::times, Integer::sum, TreeMap::new));
        return rule.topics(RecordKind.QUESTION).stream()
                .filter(topic -> times.containsKey(topic.id()))
                .map(topic -> texts.get("dayreport.question", topic.name(), times.getOrDefault(topic.id(), 0)))
                .toList();
    }

    private List<String> matters(List<DayRecord> records, Set<RecordKind> kinds) {
        return records.stream()
                .map(DayRecord::matter)
                .filter(matter -> kinds.contains(matter.kind()))
                .map(this::line)
                .toList();
    }

    private String line(Matter matter) {
        String topic =
                rule.topic(matter.kind(), matter.topic()).map(Topic::name).orElse(matter.topic());
        String said = Stream.of(Part.ABOUT, Part.CAUSE, Part.RESPONSE)
                .map(matter::part)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(texts.get("dayreport.between")));
        return texts.get(
                "dayreport.matter",
                texts.get("dayrecord.kind." + matter.kind()),
                topic,
                time(matter),
                said,
                texts.get("dayrecord.standing." + matter.standing()));
    }

    private String time(Matter matter) {
        Optional<LocalTime> from = matter.from();
        return from.map(began -> texts.get(
                        "dayreport.span",
                        began,
                        matter.until().map(LocalTime::toString).orElse("")))
                .orElse("");
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}
