package dev.madoguchi.app.doctor;

import dev.madoguchi.audit.DayHeads;
import dev.madoguchi.audit.Verdict;
import dev.madoguchi.sync.CityHeads;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what examining the audit trail found. */
public final class AuditChecks {
    private static final String CHECK = "audit";
    private static final String KEEP = "Change nothing on this computer, make a copy of its folder, and tell the city.";

    private AuditChecks() {}

    /** One line about the rows and the signed heads that they were held against. */
    public static Finding of(Verdict verdict, DayHeads.Signed signed, Optional<CityHeads> atCity) {
        return switch (verdict) {
            case Verdict.Broken broken ->
                Finding.fault(
                        CHECK,
                        "row %d%s: %s"
                                .formatted(
                                        broken.seq(),
                                        broken.at().map(at -> ", near " + at).orElse(""),
                                        words(broken.flaw())),
                        KEEP);
            case Verdict.Whole whole -> whole(whole, signed, atCity);
        };
    }

    private static Finding whole(Verdict.Whole whole, DayHeads.Signed signed, Optional<CityHeads> atCity) {
        if (!signed.damaged().isEmpty()) {
            return Finding.fault(CHECK, "signed heads that are not as they were: " + signed.damaged(), KEEP);
        }
        int conflicts = atCity.map(CityHeads::conflicts).orElse(0);
        if (conflicts > 0) {
            return Finding.fault(CHECK, "the city was sent " + conflicts + " other heads for days that had one", KEEP);
        }
        if (!whole.setBack().isEmpty()) {
            String rows = whole.setBack().stream().map(String::valueOf).collect(Collectors.joining(", "));
            return Finding.warning(
                    CHECK,
                    "the clock was set back before row " + rows,
                    "Ask who set it; rows are in the order in which they were written.");
        }
        return Finding.ok(
                CHECK,
                "%d rows, each as it was; %d days signed here, %s"
                        .formatted(
                                whole.head().seq(),
                                signed.heads().size(),
                                atCity.map(city -> city.signed().size() + " held by the city")
                                        .orElse("the city was not asked or did not answer")));
    }

    private static String words(Verdict.Flaw flaw) {
        return switch (flaw) {
            case CHANGED -> "it was changed";
            case OUT_OF_ORDER -> "rows before it were left out, put in or moved";
            case OTHER_THAN_NOTED -> "another row stood here when the day was signed";
            case CUT_OFF -> "rows were cut off here, or an old copy of the store was put back";
        };
    }
}
