package dev.madoguchi.inspection;

import dev.madoguchi.audit.AuditDeed;
import dev.madoguchi.audit.AuditRow;
import dev.madoguchi.ui.Texts;
import java.util.Arrays;

/** What a deed's word means, for a reader who does not know the format. */
public final class DeedWords {
    private final Texts texts;

    public DeedWords(Texts texts) {
        this.texts = texts;
    }

    /** The deed in words; a word that is not one of the touches of data stands as it is, after what sort it is. */
    String of(String code) {
        return AuditDeed.of(code)
                .map(deed -> texts.get("inspection.deed." + deed))
                .or(() -> Arrays.stream(Sort.values())
                        .filter(sort -> code.startsWith(sort.beginning))
                        .findFirst()
                        .map(sort -> texts.get("inspection.sort." + sort) + " " + code))
                .orElse(code);
    }

    /** The deed of a row with its reason's code, where it has one. */
    String of(AuditRow row) {
        return row.where().why().isEmpty()
                ? of(row.deed())
                : texts.get("inspection.because", of(row.deed()), row.where().why());
    }

    /** What the deed is to the data. */
    String kind(Handling handling) {
        return texts.get("inspection.kind." + handling);
    }

    /** Words that other parts of the program write. */
    private enum Sort {
        DESK("desk."),
        PEOPLE("people."),
        DAY("day."),
        CLOSING("closing."),
        PHOTO("photo."),
        MACHINE("machine."),
        OPENING("opening."),
        STATION("station."),
        ACT("act."),
        DEPUTY("deputy."),
        LOAN("loan."),
        SHIFTS("shifts."),
        CASE("case."),
        CONTAINER("container."),
        HANDOVER("handover.");

        private final String beginning;

        Sort(String beginning) {
            this.beginning = beginning;
        }
    }
}
