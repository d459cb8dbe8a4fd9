package dev.madoguchi.closing;

import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.seal.PlainCbor;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * What must not be found on the workstation once the day is erased: the texts of the day's visitors in every usual spelling.
 *
 * <p>It is collected before erasing, and lies on the disk only as sealed bytes, until the scan is over.
 *
 * @param texts each text once, with what it is
 * @param leftOut how many texts are not searched for, and why
 */
record PersonalStrings(Map<String, PersonalKind> texts, Map<Unscanned, Integer> leftOut) {
    private static final CBORMapper CBOR = PlainCbor.mapper();
    private static final int SHORTEST = 3;
    private static final int RECENT_YEARS = 2;

    PersonalStrings {
        texts = Map.copyOf(texts);
        leftOut = Map.copyOf(leftOut);
    }

    /**
     * The texts of these entries.
     *
     * @param day the day being closed
     * @param published what stands on this workstation for everybody to read, such as the municipality's profile
     */
    static PersonalStrings of(List<LedgerEntry> entries, LocalDate day, String published) {
        var collected = new Collection(day, published, new LinkedHashMap<>(), new EnumMap<>(Unscanned.class));
        entries.forEach(collected::add);
        return new PersonalStrings(collected.texts, collected.leftOut);
    }

    byte[] encode() {
        return CBOR.writeValueAsBytes(this);
    }

    static PersonalStrings decode(byte[] bytes) {
        try {
            return CBOR.readValue(bytes, PersonalStrings.class);
        } catch (JacksonException e) {
            // Without the cause, which quotes the text it stumbled over.
            throw new IllegalArgumentException("not a list of personal strings");
        }
    }

    /** Says nothing of the texts. */
    @Override
    public String toString() {
        return "PersonalStrings[" + texts.size() + "]";
    }

    private record Collection(
            LocalDate day, String published, Map<String, PersonalKind> texts, Map<Unscanned, Integer> leftOut) {

        void add(LedgerEntry entry) {
            if (entry.isShut()) {
                leftOut.merge(Unscanned.UNREADABLE, 1, Integer::sum);
                return;
            }
            add(PersonalKind.NAME, Spellings.name(entry));
            add(PersonalKind.ADDRESS, Spellings.address(entry));
            add(PersonalKind.TELEPHONE, Spellings.telephone(entry));
            entry.applicationId().ifPresent(id -> add(PersonalKind.APPLICATION_ID, Set.of(id)));
            if (isRecent(entry.birthDate())) {
                leftOut.merge(Unscanned.RECENT_DATE, 1, Integer::sum);
            } else {
                add(PersonalKind.BIRTH_DATE, BirthDates.spellings(entry.birthDate()));
            }
        }

        private void add(PersonalKind kind, Set<String> spellings) {
            for (String text : spellings) {
                Optional<Unscanned> reason = reason(text);
                if (reason.isPresent()) {
                    leftOut.merge(reason.get(), text.isEmpty() ? 0 : 1, Integer::sum);
                } else {
                    texts.putIfAbsent(text, kind);
                }
            }
        }

        private Optional<Unscanned> reason(String text) {
            if (text.codePointCount(0, text.length()) < SHORTEST) {
                return Optional.of(Unscanned.TOO_SHORT);
            }
            return published.contains(text) ? Optional.of(Unscanned.PUBLIC) : Optional.empty();
        }

        private boolean isRecent(String birthDate) {
            return BirthDates.parse(birthDate)
                    .filter(date -> date.isAfter(day.minusYears(RECENT_YEARS)))
                    .isPresent();
        }
    }
}
