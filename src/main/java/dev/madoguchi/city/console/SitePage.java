package dev.madoguchi.city.console;

import dev.madoguchi.city.console.CityTallies.HourCount;
import dev.madoguchi.queue.Congestion;
import dev.madoguchi.queue.Line;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** One site: its queue, and what was done there today. */
final class SitePage {
    private final StationStates states;
    private final CityTallies tallies;
    private final SitesLook look;
    private final Clock clock;

    SitePage(StationStates states, CityTallies tallies, SitesLook look, Clock clock) {
        this.states = states;
        this.tallies = tallies;
        this.look = look;
        this.clock = clock;
    }

    /** Empty where the municipality has no such site. */
    Optional<String> page(Looker looker, String site) {
        boolean known = states.of(looker.municipality()).stream()
                .anyMatch(line -> line.site().equals(site));
        if (!known) {
            return Optional.empty();
        }
        Optional<Congestion> queue = look.queues().at(looker.municipality(), site);
        List<HourCount> hours = tallies.hours(looker.municipality(), LocalDate.now(clock)).stream()
                .filter(hour -> hour.site().equals(site))
                .toList();
        return Optional.of(Frame.of(looker, Frame.ASIDE, looker.names().site(site), true, page -> {
            SitesPage.asOf(page, looker, clock);
            queue.ifPresentOrElse(
                    now -> lines(page, looker, now),
                    () -> page.leaf("p", looker.text("console.noQueue"), "class", "notice"));
            look.staffing()
                    .at(looker.municipality(), site, LocalDateTime.now(clock))
                    .ifPresent(staffing -> StaffingTable.write(page, looker, staffing));
            deeds(page, looker, hours);
        }));
    }

    private static void deeds(Html page, Looker looker, List<HourCount> hours) {
        if (hours.isEmpty()) {
            page.leaf("p", looker.text("console.nothingDone"), "class", "notice");
            return;
        }
        HourTable.write(
                page,
                looker,
                looker.text("console.deedsByHour"),
                looker.text("console.what"),
                hours.stream().map(HourCount::what).distinct().sorted().toList(),
                looker::deed,
                hours.stream()
                        .map(hour -> new HourTable.Cell(hour.what(), hour.hour(), hour.times()))
                        .toList());
    }

    private static void lines(Html page, Looker looker, Congestion now) {
        page.table(
                looker.text("console.queue"),
                List.of(
                        looker.text("console.purpose"),
                        looker.text("console.waitingNow"),
                        looker.text("console.longest"),
                        looker.text("console.estimate"),
                        looker.text("console.openWindows")));
        for (Line line : now.lines()) {
            page.open("tr").leaf("th", line.purpose() + " " + line.name(), "scope", "row");
            page.number(Integer.toString(line.waiting()));
            page.number(looker.text("console.minutes", line.longestMinutes()));
            page.number(line.estimateMinutes()
                    .map(minutes -> looker.text("console.minutes", minutes))
                    .orElse(SitesPage.NONE));
            page.number(Integer.toString(line.openWindows())).close();
        }
        page.endTable();
    }
}
