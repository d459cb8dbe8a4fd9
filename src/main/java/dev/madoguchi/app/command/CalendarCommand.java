package dev.madoguchi.app.command;

import dev.madoguchi.calendar.Announcement;
import dev.madoguchi.calendar.CalendarDay;
import dev.madoguchi.calendar.CalendarDay.OpenHours;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.calendar.Reason;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.ui.Texts;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells a month of a site, day by day, and why each is open or shut. */
@Command(
        name = "calendar",
        mixinStandardHelpOptions = true,
        description = "Tells on which days of a month a site is open, and by which rule.")
final class CalendarCommand implements Callable<Integer> {
    private final Texts texts = new Texts(Locale.ENGLISH);

    @Option(names = "--profile", description = "A municipality's profile; a sample where none is named.")
    private @Nullable Path profile;

    @Option(names = "--config", description = "A workstation's configuration: what was announced there counts.")
    private @Nullable Path config;

    @Option(
            names = "--user",
            description = "With --config: who signs in (default ${DEFAULT-VALUE}); the password is asked for.")
    private String user = "1001";

    @Option(names = "--site", description = "A site's id; the first site where none is named.")
    private @Nullable String site;

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "The month; this month where none is named.")
    private @Nullable String month;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        YearMonth asked = month();
        Optional<StationAtHand> station =
                Optional.ofNullable(config).map(StartCommand::station).map(StationAtHand::of);
        Profile read = station.map(StationAtHand::profile).orElseGet(() -> Samples.profile(profile));
        Site place = Samples.site(
                read, site == null ? station.flatMap(StationAtHand::site).orElse(null) : site);
        List<CalendarDay> days =
                new ServiceCalendar(read, new NationalHolidays(), announcements(station)).month(place, asked);
        if (json) {
            Json.print(Map.of(
                    "municipality",
                    read.id(),
                    "site",
                    place.id(),
                    "month",
                    asked.toString(),
                    "days",
                    days.stream().map(CalendarCommand::told).toList()));
        } else {
            System.out.println(read.name() + " " + place.name() + " " + asked);
            days.forEach(day -> System.out.println(line(day)));
        }
        return 0;
    }

    private List<Announcement> announcements(Optional<StationAtHand> station) {
        try (ReportSource source = ReportSource.open(List.of(), station, user)) {
            return source.announcements();
        }
    }

    private YearMonth month() {
        try {
            return month == null ? YearMonth.now(Samples.CLOCK) : YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(), "--month takes a year and a month, such as 2026-11, not " + month, e);
        }
    }

    private String line(CalendarDay day) {
        String weekday = day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        String hours = day.hours().map(open -> open.from() + "-" + open.to()).orElse(texts.get("calendar.shut"));
        String outage = day.outage().map(why -> "; " + words(why)).orElse("");
        return "%s %s  %-11s  %s%s".formatted(day.date(), weekday, hours, words(day.why()), outage);
    }

    private String words(Reason reason) {
        String clause = reason.clause().isEmpty() ? "" : " (" + reason.clause() + ")";
        String name = reason.name().isEmpty() ? "" : ": " + reason.name();
        return texts.get(reason.kind().messageKey()) + name + clause;
    }

    private static Map<String, Object> told(CalendarDay day) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("date", day.date().toString());
        told.put("open", day.open());
        told.put("from", day.hours().map(OpenHours::from).map(Object::toString).orElse(null));
        told.put("to", day.hours().map(OpenHours::to).map(Object::toString).orElse(null));
        told.put("reason", day.why().kind().name());
        told.put("name", day.why().name());
        told.put("clause", day.why().clause());
        told.put("outage", day.outage().map(Reason::name).orElse(null));
        return told;
    }
}
