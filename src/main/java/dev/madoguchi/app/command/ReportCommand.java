package dev.madoguchi.app.command;

import dev.madoguchi.calendar.BusinessDays;
import dev.madoguchi.calendar.Deadlines;
import dev.madoguchi.calendar.NationalHolidays;
import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.layout.CountsCsv;
import dev.madoguchi.layout.Layout;
import dev.madoguchi.layout.LayoutException;
import dev.madoguchi.layout.ReportFiles;
import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.paper.FontsMissingException;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.report.Acceptance;
import dev.madoguchi.report.Counts;
import dev.madoguchi.report.NotePart;
import dev.madoguchi.report.Notes;
import dev.madoguchi.report.Report;
import dev.madoguchi.report.ReportException;
import dev.madoguchi.report.ReportKind;
import dev.madoguchi.report.ReportLog;
import dev.madoguchi.report.Reporting;
import dev.madoguchi.report.Reporting.DayFigures;
import dev.madoguchi.report.Signed;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes reports of what was counted, on the city's layouts. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a report as .xlsx, .pdf and .csv, or an extract of the counts as .csv, from a workstation's own"
                    + " counts",
            "(--config) or from extracts of several stations (--counts). No personal data is in any of them."
        })
final class ReportCommand implements Callable<Integer> {
    /** What is written. */
    enum What {
        DAILY,
        MONTHLY,
        STATISTICS,
        EXTRACT,
        LAYOUTS
    }

    @Parameters(
            paramLabel = "WHAT",
            description = "daily, monthly, statistics, extract, or layouts (to be changed in Excel).")
    @SuppressWarnings("NullAway.Init")
    private What what;

    @Option(names = "--profile", description = "A municipality's profile; a sample where none is named.")
    private @Nullable Path profile;

    @Option(names = "--config", description = "A workstation's configuration: its own counts are reported.")
    private @Nullable Path config;

    @Option(
            names = "--user",
            description = "With --config: who signs in (default ${DEFAULT-VALUE}); the password is asked for.")
    private String user = "1001";

    @Option(
            names = "--counts",
            paramLabel = "FILE",
            description = "Counts that report extract wrote; may be named again.")
    private List<Path> counts = new ArrayList<>();

    @Option(
            names = "--site",
            description = "A site's id; daily: the station's own or the first, monthly: all where none is named.")
    private @Nullable String site;

    @Option(names = "--day", description = "daily: the day (default: today). extract: the first day.")
    private @Nullable LocalDate day;

    @Option(names = "--to", description = "extract: the last day (default: the same as --day).")
    private @Nullable LocalDate to;

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            description = "monthly: the month; statistics: the first of twelve.")
    private @Nullable YearMonth month;

    @Option(names = "--writer", description = "Who writes the report.")
    private @Nullable String writer;

    @Option(names = "--deputy", description = "The writer stands in for the person in charge (003 §20-1).")
    private boolean deputy;

    @Option(names = "--note", paramLabel = "PART=TEXT", description = "daily: QUESTIONS, DIFFICULT or OTHER, in words.")
    private Map<NotePart, String> notes = new LinkedHashMap<>();

    @Option(names = "--out", required = true, description = "The folder for the files; made where it is missing.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Optional<StationAtHand> station =
                Optional.ofNullable(config).map(StartCommand::station).map(StationAtHand::of);
        Path file = profile == null ? Samples.usual() : profile;
        Profile read = station.map(StationAtHand::profile).orElseGet(() -> Samples.profile(file));
        Path layouts = station.map(StationAtHand::layouts).orElseGet(() -> Samples.beside(file));
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (what == What.LAYOUTS) {
            for (ReportKind kind : ReportKind.values()) {
                files.put(Layout.fileName(kind), Layout.usual(kind).bytes());
            }
        } else {
            try (ReportSource source = ReportSource.open(counts, station, user)) {
                files.putAll(made(read, layouts, station, source));
            }
        }
        write(files);
        if (json) {
            Json.print(Map.of(
                    "municipality",
                    read.id(),
                    "report",
                    what.name().toLowerCase(Locale.ROOT),
                    "files",
                    files.keySet().stream()
                            .map(out::resolve)
                            .map(Path::toString)
                            .toList()));
        } else {
            files.keySet().forEach(name -> System.out.println(out.resolve(name)));
        }
        return 0;
    }

    private Map<String, byte[]> made(Profile read, Path layouts, Optional<StationAtHand> station, ReportSource source) {
        if (what == What.EXTRACT) {
            LocalDate first = day == null ? LocalDate.now(Samples.CLOCK) : day;
            LocalDate last = to == null ? first : to;
            if (last.isBefore(first)) {
                throw new CommandFault("--to " + last + " lies before --day " + first + ".");
            }
            Counts all = source.counts(first, last);
            return Map.of(
                    "extract.csv",
                    CountsCsv.write(
                            site == null
                                    ? all
                                    : all.at(List.of(Samples.site(read, site).id()))));
        }
        try {
            Report report = report(read, station.flatMap(StationAtHand::site), source);
            return new ReportFiles(layouts, read.rules().reports().layouts(), JapaneseFonts.installed()).of(report);
        } catch (LayoutException | ReportException | FontsMissingException e) {
            throw new CommandFault(e.getMessage() + ". Nothing was written.", e);
        }
    }

    private Report report(Profile read, Optional<String> here, ReportSource source) throws ReportException {
        NationalHolidays holidays = new NationalHolidays();
        Reporting reporting = new Reporting(
                read,
                new ServiceCalendar(read, holidays, source.announcements()),
                new Deadlines(new BusinessDays(holidays)),
                new Texts(Locale.JAPANESE));
        LocalDate today = LocalDate.now(Samples.CLOCK);
        if (what == What.DAILY) {
            LocalDate asked = day == null ? today : day;
            Site place = here.filter(id -> site == null)
                    .map(id -> Samples.site(read, id))
                    .orElseGet(() -> Samples.site(read, site));
            DayFigures figures = new DayFigures(
                    source.counts(asked, asked),
                    source.photos(asked, place.id()),
                    source.times(asked, read, place.id()),
                    Acceptance.NOT_ASKED);
            ReportLog.Key key = new ReportLog.Key(ReportKind.DAILY, place.id(), asked);
            return reporting.daily(
                    place,
                    asked,
                    figures,
                    Notes.of(notes, PersonalDataCheck.ofPatterns(Samples.CLOCK)),
                    signed(source.confirmed(key)));
        }
        if (what == What.MONTHLY) {
            YearMonth asked = month == null ? YearMonth.from(today) : month;
            Optional<Site> place = Optional.ofNullable(site).map(id -> Samples.site(read, id));
            return reporting.monthly(
                    asked, place, source.counts(asked.atDay(1), asked.atEndOfMonth()), signed(Optional.empty()));
        }
        YearMonth first = month == null ? YearMonth.of(today.getYear(), 1) : month;
        return reporting.statistics(
                first, source.counts(first.atDay(1), first.plusMonths(11).atEndOfMonth()));
    }

    private Signed signed(Optional<Signed.Confirmation> confirmed) {
        return new Signed(Optional.ofNullable(writer), deputy, confirmed);
    }

    private void write(Map<String, byte[]> files) {
        try {
            Files.createDirectories(out);
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                DurableFile.write(out.resolve(each.getKey()), each.getValue());
            }
        } catch (IOException e) {
            throw new CommandFault("The report cannot be written to " + out + ": " + e.getMessage(), e);
        }
    }
}
