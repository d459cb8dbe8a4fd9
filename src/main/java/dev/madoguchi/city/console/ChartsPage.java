package dev.madoguchi.city.console;

import dev.madoguchi.city.console.BarChart.Bar;
import dev.madoguchi.city.console.CityTallies.DayCount;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How often something was done on each day and at each site, as bars and as the tables beside them. */
final class ChartsPage {
    private final CityTallies tallies;
    private final Clock clock;

    ChartsPage(CityTallies tallies, Clock clock) {
        this.tallies = tallies;
        this.clock = clock;
    }

    String page(Looker looker, Asked asked) {
        Span span = Span.of(asked, clock);
        List<DayCount> counts = tallies.days(looker.municipality(), span.first(), span.last());
        SortedSet<String> deeds = counts.stream().map(DayCount::what).collect(Collectors.toCollection(TreeSet::new));
        String deed = deeds.contains(asked.value("what")) ? asked.value("what") : SitesPage.FINISHED;
        List<DayCount> chosen =
                counts.stream().filter(count -> count.what().equals(deed)).toList();
        return Frame.of(looker, "charts", Frame.title(looker, "charts"), false, page -> {
            choice(page, looker, span, deeds, deed);
            page.open("p")
                    .leaf("a", looker.text("console.csv"), "href", csv(looker, span), "id", "csv")
                    .close();
            if (chosen.isEmpty()) {
                page.leaf("p", looker.text("console.nothingCounted"), "class", "notice");
                return;
            }
            String title = looker.text("console.byDay", looker.deed(deed));
            chart(page, looker, title, looker.text("console.day"), days(span, chosen));
            String bySite = looker.text("console.bySite", looker.deed(deed));
            chart(
                    page,
                    looker,
                    bySite,
                    looker.text("console.site"),
                    sums(chosen, count -> looker.names().site(count.site())));
        });
    }

    private static String csv(Looker looker, Span span) {
        return looker.address("tallies.csv") + "?first=" + span.first() + "&last=" + span.last();
    }

    private static void choice(Html page, Looker looker, Span span, SortedSet<String> deeds, String deed) {
        page.open("form", "method", "get", "action", looker.address("charts"), "class", "choice");
        page.leaf("label", looker.text("console.what"), "for", "what").open("select", "id", "what", "name", "what");
        for (String one : deeds) {
            if (one.equals(deed)) {
                page.leaf("option", looker.deed(one), "value", one, "selected", "selected");
            } else {
                page.leaf("option", looker.deed(one), "value", one);
            }
        }
        page.close();
        date(page, looker, "first", span.first());
        date(page, looker, "last", span.last());
        page.leaf("button", looker.text("console.show"), "id", "show").close();
    }

    private static void date(Html page, Looker looker, String name, LocalDate day) {
        page.leaf("label", looker.text("console." + name), "for", name);
        page.open("input", "id", name, "name", name, "type", "date", "value", day.toString());
    }

    private static void chart(Html page, Looker looker, String title, String first, List<Bar> bars) {
        page.open("section", "class", "chart").leaf("h2", title);
        BarChart.write(page, looker.text("console.chartSays", title), bars);
        page.table(title, List.of(first, looker.text("console.times")));
        bars.forEach(bar -> page.open("tr")
                .leaf("th", bar.name(), "scope", "row")
                .number(Long.toString(bar.times()))
                .close());
        page.endTable().close();
    }

    private static List<Bar> days(Span span, List<DayCount> counts) {
        Map<String, Long> sums = byName(counts, count -> count.day().toString());
        return span.first()
                .datesUntil(span.last().plusDays(1))
                .map(day -> new Bar(day.toString(), sums.getOrDefault(day.toString(), 0L)))
                .toList();
    }

    private static List<Bar> sums(List<DayCount> counts, Function<DayCount, String> name) {
        return byName(counts, name).entrySet().stream()
                .map(sum -> new Bar(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static Map<String, Long> byName(List<DayCount> counts, Function<DayCount, String> name) {
        return counts.stream()
                .collect(Collectors.groupingBy(name, TreeMap::new, Collectors.summingLong(DayCount::times)));
    }

    /** The days' tallies as a table (RFC 4180). */
    Answer.Download csv(Looker looker, Asked asked) {
        Span span = Span.of(asked, clock);
        StringBuilder text = new StringBuilder("day,site,deed,times\r\n");
        tallies.days(looker.municipality(), span.first(), span.last())
                .forEach(count -> text.append(count.day())
                        .append(',')
                        .append(Csv.cell(count.site()))
                        .append(',')
                        .append(Csv.cell(count.what()))
                        .append(',')
                        .append(count.times())
                        .append("\r\n"));
        return new Answer.Download(
                "tallies-%s-%s.csv".formatted(span.first(), span.last()), "text/csv", text.toString());
    }
}
