package dev.madoguchi.publishing.station;

import dev.madoguchi.publishing.BulletinReader;
import dev.madoguchi.publishing.Publication;
import dev.madoguchi.publishing.PublishedKind;
import dev.madoguchi.publishing.UnfitException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which publications a station needs no more: of each series what lies behind the latest two versions, and announcements whose last day is
 * past, {@value #KEPT_DAYS} days later. The version before the latest stays, because it is used where the latest does not fit.
 */
final class Outdated {
    static final int KEPT_DAYS = 400;

    private static final Logger LOG = LoggerFactory.getLogger(Outdated.class);

    private final Held held;
    private final LocalDate before;

    /** @param day of today */
    Outdated(Held held, LocalDate day) {
        this.held = held;
        this.before = day.minusDays(KEPT_DAYS);
    }

    /** Their numbers; never the highest that is here, because what is new is asked for by it. */
    List<Long> numbers() {
        return held.believed().entrySet().stream()
                .filter(each -> !each.getKey().equals(held.believed().lastKey()))
                .filter(each -> isPast(each.getValue()) || isTwiceReplaced(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isTwiceReplaced(Publication said) {
        return held.believed().values().stream()
                        .filter(later -> later.series().equals(said.series()))
                        .filter(later -> later.version() > said.version())
                        .filter(later -> later.from().isBefore(before))
                        .count()
                >= 2;
    }

    private boolean isPast(Publication said) {
        if (said.series().kind() != PublishedKind.ANNOUNCEMENT || said.withdrawn()) {
            return false;
        }
        try {
            return !new BulletinReader(said.series().name())
                    .read(said.content())
                    .lasts(before);
        } catch (UnfitException e) {
            LOG.debug("An announcement that cannot be used is kept: {}", e.getMessage());
            return false;
        }
    }
}
