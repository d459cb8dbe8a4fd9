package dev.madoguchi.report;

import dev.madoguchi.report.FreeTextCheck.Place;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was written into a daily report; it was looked through for personal data, or it would not be here. */
public final class Notes {
    /** Nothing was written. */
    public static final Notes NONE = new Notes(Map.of());

    private final Map<NotePart, String> parts;

    private Notes(Map<NotePart, String> parts) {
        this.parts = parts;
    }

    /**
     * Takes what was written, part by part.
     *
     * @throws ReportException where a part looks as if it had personal data
     */
    public static Notes of(Map<NotePart, String> written, FreeTextCheck check) throws ReportException {
        Map<NotePart, String> parts = new EnumMap<>(NotePart.class);
        for (Map.Entry<NotePart, String> part : written.entrySet()) {
            List<Place> found = check.look(part.getValue());
            if (!found.isEmpty()) {
                throw new ReportException(part.getKey(), found.getFirst());
            }
            parts.put(part.getKey(), part.getValue().strip());
        }
        return new Notes(parts);
    }

    /** Empty where nothing was written. */
    public Optional<String> part(NotePart part) {
        return Optional.ofNullable(parts.get(part)).filter(text -> !text.isEmpty());
    }
}
