package dev.madoguchi.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stations and city tell each other of the shift table, as JSON: people by their ids, no name. Every reader refuses what is none of it
 * with an {@link IllegalArgumentException}.
 */
public final class ShiftWord {
    /** More than this a station does not tell at once. */
    public static final int MOST = 100;

    /** More people than these work at no site. */
    private static final int MOST_PEOPLE = 1000;

    private static final JsonMapper JSON = new JsonMapper();

    private ShiftWord() {}

    /** {@code {"changes":[{"day":…,"person":…,"follows":…,"shifts":…}]}}. */
    public static byte[] changes(List<ShiftChange> changes) {
        ObjectNode word = JSON.createObjectNode();
        var listed = word.putArray("changes");
        changes.forEach(change -> planned(listed.addObject(), change.planned()).put("follows", change.follows()));
        return JSON.writeValueAsBytes(word);
    }

    private static ObjectNode planned(ObjectNode node, PlannedDay day) {
        return node.put("day", day.day().toString())
                .put("person", day.person())
                .put("shifts", ShiftChange.text(day.shifts()));
    }

    /** Reads the same. */
    public static List<ShiftChange> changes(byte[] json) {
        List<ShiftChange> changes = new ArrayList<>();
        for (JsonNode change : listed(json, "changes")) {
            changes.add(new ShiftChange(planned(change), change.path("follows").intValue(-1)));
        }
        if (changes.size() > MOST) {
            throw new IllegalArgumentException("more than a station tells at once");
        }
        return changes;
    }

    private static PlannedDay planned(JsonNode node) {
        try {
            return new PlannedDay(
                    LocalDate.parse(text(node, "day")), text(node, "person"), ShiftChange.shifts(text(node, "shifts")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day", e);
        }
    }

    /** {@code {"changes":[{"seq":…,"station":…,"version":…,"day":…,"person":…,"shifts":…}]}}. */
    public static byte[] news(List<ShiftNews> news) {
        ObjectNode word = JSON.createObjectNode();
        var listed = word.putArray("changes");
        news.forEach(each -> planned(listed.addObject(), each.planned())
                .put("seq", each.seq())
                .put("station", each.station())
                .put("version", each.version()));
        return JSON.writeValueAsBytes(word);
    }

    /** Reads the same. */
    public static List<ShiftNews> news(byte[] json) {
        List<ShiftNews> news = new ArrayList<>();
        for (JsonNode each : listed(json, "changes")) {
            int version = each.path("version").intValue(0);
            long seq = each.path("seq").longValue(0);
            if (version < 1 || seq < 1) {
                throw new IllegalArgumentException("not what the city has");
            }
            news.add(new ShiftNews(seq, text(each, "station"), version, planned(each)));
        }
        return news;
    }

    /** {@code {"people":[{"person":…,"first":"08:31"}]}}. */
    public static byte[] people(List<Presence.There> there) {
        ObjectNode word = JSON.createObjectNode();
        var listed = word.putArray("people");
        there.forEach(each -> listed.addObject()
                .put("person", each.person())
                .put("first", each.first().withSecond(0).withNano(0).toString()));
        return JSON.writeValueAsBytes(word);
    }

    /** Reads the same. */
    public static List<Presence.There> people(byte[] json) {
        List<Presence.There> there = new ArrayList<>();
        for (JsonNode each : listed(json, "people")) {
            try {
                String person = ShiftChange.requirePerson(text(each, "person"));
                there.add(new Presence.There(person, LocalTime.parse(text(each, "first"))));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("not a time", e);
            }
        }
        if (there.size() > MOST_PEOPLE) {
            throw new IllegalArgumentException("more than work at a site");
        }
        return there;
    }

    private static JsonNode listed(byte[] json, String name) {
        try {
            JsonNode list = JSON.readTree(json).path(name);
            if (!list.isArray()) {
                throw new IllegalArgumentException("without a list of " + name);
            }
            return list;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).stringValue("");
    }
}
