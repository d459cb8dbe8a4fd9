package dev.madoguchi.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Goes along the rows and finds the first that is not as it was. Used once. */
final class ChainCheck {
    private static final int MOST_SET_BACK = 100;

    private final RowDigest digest = new RowDigest();
    private final TreeMap<Long, String> noted = new TreeMap<>();
    private final List<Long> setBack = new ArrayList<>();
    private AuditHead head = AuditHead.NONE;
    private @Nullable Instant before;
    private Optional<Verdict> broken = Optional.empty();

    /** @param heads noted earlier; the first of two that contradict each other counts */
    ChainCheck(Collection<AuditHead> heads) {
        heads.forEach(each -> noted.putIfAbsent(each.seq(), each.hash()));
    }

    /** Looks at the next row; false where the check is over. */
    boolean next(AuditRow row) {
        return next(row, digest.hash(row));
    }

    /** {@link #next(AuditRow)} for a row whose content was hashed already. */
    boolean next(AuditRow row, String content) {
        boolean follows = row.seq() == head.seq() + 1 && row.previousHash().equals(head.hash());
        if (!follows) {
            return breaks(row, Verdict.Flaw.OUT_OF_ORDER);
        }
        if (!row.hash().equals(content)) {
            return breaks(row, Verdict.Flaw.CHANGED);
        }
        String known = noted.get(row.seq());
        if (known != null && !known.equals(row.hash())) {
            return breaks(row, Verdict.Flaw.OTHER_THAN_NOTED);
        }
        if (before != null && row.at().isBefore(before) && setBack.size() < MOST_SET_BACK) {
            setBack.add(row.seq());
        }
        head = row.head();
        before = row.at();
        return true;
    }

    /** Whether any row was looked at. */
    boolean begun() {
        return before != null;
    }

    /** The last row that was as it was. */
    long seq() {
        return head.seq();
    }

    /** What was found when no row is left. */
    Verdict verdict() {
        Map.Entry<Long, String> last = noted.lastEntry();
        boolean cutOff = last != null && last.getKey() > head.seq();
        return broken.orElseGet(() -> cutOff
                ? new Verdict.Broken(head.seq() + 1, Optional.ofNullable(before), Verdict.Flaw.CUT_OFF)
                : new Verdict.Whole(head, setBack));
    }

    private boolean breaks(AuditRow row, Verdict.Flaw flaw) {
        broken = Optional.of(new Verdict.Broken(head.seq() + 1, Optional.of(row.at()), flaw));
        return false;
    }
}
