package dev.madoguchi.city.console;

import dev.madoguchi.city.console.CityTallies.HourCount;
import dev.madoguchi.queue.Congestion;
import dev.madoguchi.queue.Line;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The first page: every site at a glance, and today hour by hour. */
final class SitesPage {
    /** A visit whose record was sealed. */
    static final String FINISHED = "sealed";

    static final String NONE = "–";
    private static final String LEFT = "left.";

    private final StationStates states;
    private final CityTallies tallies;
    private final SitesLook look;
    private final Clock clock;

    SitesPage(StationStates states, CityTallies tallies, SitesLook look, Clock clock) {
        this.states = states;
        this.tallies = tallies;
        this.look = look;
        this.clock = clock;
    }

    String page(Looker looker) {
        List<StationStates.Line> stations = states.of(looker.municipality());
        List<HourCount> hours = tallies.hours(looker.municipality(), LocalDate.now(clock));
        SortedSet<String> sites = new TreeSet<>();
        stations.forEach(station -> sites.add(station.site()));
        hours.forEach(hour -> sites.add(hour.site()));
        return Frame.of(looker, "", Frame.title(looker, ""), true, page -> {
            asOf(page, looker, clock);
            if (sites.isEmpty()) {
                page.leaf("p", looker.text("console.noSites"), "class", "notice");
                return;
            }
            sites(page, looker, sites, stations, hours);
            HourTable.write(
                    page,
                    looker,
                    looker.text("console.finishedByHour"),
                    looker.text("console.site"),
                    List.copyOf(sites),
                    looker.names()::site,
                    hours.stream()
                            .filter(hour -> hour.what().equals(FINISHED))
                            .map(hour -> new HourTable.Cell(hour.site(), hour.hour(), hour.times()))
                            .toList());
        });
    }

    static void asOf(Html page, Looker looker, Clock clock) {
        page.leaf("p", looker.text("console.asOf", looker.moment(clock.instant())), "class", "hint", "id", "as-of");
    }

    private void sites(
            Html page,
            Looker looker,
            SortedSet<String> sites,
            List<StationStates.Line> stations,
            List<HourCount> hours) {
        page.table(
                looker.text("console.sites"),
                List.of(
                        looker.text("console.site"),
                        looker.text("console.waitingNow"),
                        looker.text("console.longest"),
                        looker.text("console.openWindows"),
                        looker.text("console.finished"),
                        looker.text("console.left"),
                        looker.text("console.staffing"),
                        looker.text("console.stationsSeen")));
        for (String site : sites) {
            Optional<Congestion> queue = look.queues().at(looker.municipality(), site);
            page.open("tr").open("th", "scope", "row");
            page.leaf("a", looker.names().site(site), "href", looker.address("sites/" + site));
            page.close();
            page.number(queue.map(now -> Integer.toString(now.waiting())).orElse(NONE));
            page.number(queue.map(now -> longest(looker, now)).orElse(NONE));
            page.number(queue.map(SitesPage::windows).orElse(NONE));
            page.number(Long.toString(count(hours, site, FINISHED)));
            page.number(Long.toString(count(hours, site, LEFT)));
            staffing(page, looker, site);
            page.number(seen(stations, site));
            page.close();
        }
        page.endTable();
    }

    /** Whether enough people are there, with the hours in which too few are. */
    private void staffing(Html page, Looker looker, String site) {
        Optional<SiteStaffing> staffing = look.staffing().at(looker.municipality(), site, LocalDateTime.now(clock));
        boolean bad = staffing.filter(
                        now -> now.planned() > 0 && !now.shortHours().isEmpty())
                .isPresent();
        page.leaf(
                "td",
                staffing.map(now -> StaffingTable.verdict(looker, now)).orElse(NONE),
                "class",
                bad ? "bad" : "none");
    }

    private static String longest(Looker looker, Congestion now) {
        return looker.text(
                "console.minutes",
                now.lines().stream().mapToInt(Line::longestMinutes).max().orElse(0));
    }

    private static String windows(Congestion now) {
        return Integer.toString(
                now.lines().stream().mapToInt(Line::openWindows).max().orElse(0));
    }

    private static long count(List<HourCount> hours, String site, String deed) {
        return hours.stream()
                .filter(hour -> hour.site().equals(site) && hour.what().startsWith(deed))
                .mapToLong(HourCount::times)
                .sum();
    }

    private String seen(List<StationStates.Line> stations, String site) {
        List<StationStates.Line> here =
                stations.stream().filter(line -> line.site().equals(site)).toList();
        long fresh = here.stream()
                .filter(line -> !StationsPage.stale(line, clock.instant()))
                .count();
        return fresh + " / " + here.size();
    }
}
