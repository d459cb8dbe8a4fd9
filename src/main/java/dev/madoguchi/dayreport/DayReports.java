package dev.madoguchi.dayreport;

import dev.madoguchi.calendar.ServiceCalendar;
import dev.madoguchi.dayreport.DayReportException.Fault;
import dev.madoguchi.freetext.PersonalDataCheck;
import dev.madoguchi.layout.LayoutException;
import dev.madoguchi.layout.ReportFiles;
import dev.madoguchi.municipality.RecordRule;
import dev.madoguchi.municipality.Site;
import dev.madoguchi.report.CountedElsewhere;
import dev.madoguchi.report.DayCount;
import dev.madoguchi.report.Duties;
import dev.madoguchi.report.Duty;
import dev.madoguchi.report.NotePart;
import dev.madoguchi.report.Notes;
import dev.madoguchi.report.Report;
import dev.madoguchi.report.ReportException;
import dev.madoguchi.report.ReportKind;
import dev.madoguchi.report.ReportLog;
import dev.madoguchi.report.Reporting;
import dev.madoguchi.report.Signed;
import dev.madoguchi.seal.DurableFile;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.TypedNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The daily reports of one site: written, handed in as files, confirmed by the city (003 §20-1). What is written is durable when a
 * method returns; every deed may be done twice; after the city's confirmation a report stays as it is.
 */
public final class DayReports {
    private final Source source;
    private final Prefill prefill;
    private final Making making;
    private final Standing standing;
    private final PersonalDataCheck check;

    /**
     * What is known of a day.
     *
     * @param facts as counted and written down at this site
     * @param rule what records are sorted by
     * @param names what somebody is called whose id is known
     * @param texts in the language of the report's reader
     * @param counting what a person counts
     */
    public record Source(
            Function<LocalDate, DayFacts> facts,
            RecordRule rule,
            Texts texts,
            UnaryOperator<String> names,
            Counting counting) {}

    /**
     * What no case shows and a person counts.
     *
     * @param what the things that are counted so at this site
     * @param keep puts a day's number of one of them in the place of the one before
     */
    public record Counting(List<CountedElsewhere> what, Consumer<DayCount> keep) {
        public Counting {
            what = List.copyOf(what);
        }
    }

    /**
     * What makes the files.
     *
     * @param folder where they are put, in a folder for each day
     */
    public record Making(Reporting reporting, ReportFiles files, Site site, Path folder) {}

    /** What remembers how a report stands. */
    public record Standing(DailyNotes notes, Duties duties, Supplier<ServiceCalendar> calendar, ReportLog log) {}

    public DayReports(Source source, Making making, Standing standing, PersonalDataCheck check) {
        this.source = source;
        prefill = new Prefill(source.rule(), source.texts());
        this.making = making;
        this.standing = standing;
        this.check = check;
    }

    PersonalDataCheck check() {
        return check;
    }

    /** The daily reports that are owed or were handed in of late, the oldest first. */
    List<Duty> owed() {
        return standing.duties().lately(standing.calendar().get()).stream()
                .filter(duty -> duty.kind() == ReportKind.DAILY)
                .toList();
    }

    /** The report of a day as it stands. */
    Sheet look(Duty duty) {
        LocalDate day = duty.first();
        DayFacts facts = source.facts().apply(day);
        return new Sheet(duty, facts, standing.notes().of(day).orElseGet(() -> prefill.of(facts)), entry(day));
    }

    /** Keeps what was written so far. */
    void keep(LocalDate day, Map<NotePart, String> words, Writer writer) throws DayReportException {
        requireOpen(day);
        standing.notes().keep(day, checked(words), writer.id());
    }

    /** What a person counts for the report. */
    List<CountedElsewhere> counting() {
        return source.counting().what();
    }

    /**
     * Keeps what a person counted. {@code NO_NUMBER} where something is none: then nothing is changed.
     *
     * @param typed the numbers as typed, by what was counted; what is left out or empty stays as it is
     */
    void count(LocalDate day, Map<String, String> typed) throws DayReportException {
        requireOpen(day);
        List<DayCount> counts = new ArrayList<>();
        for (CountedElsewhere each : counting()) {
            String number = typed.getOrDefault(each.what(), "");
            if (!number.isBlank()) {
                int times = TypedNumber.of(number).orElseThrow(() -> new DayReportException(Fault.NO_NUMBER));
                counts.add(new DayCount(day, making.site().id(), each.what(), times));
            }
        }
        counts.forEach(source.counting().keep());
    }

    /** Keeps what was written, puts the files into their folder, and notes that the report is handed in. */
    void handIn(Duty duty, Map<NotePart, String> words, Writer writer) throws DayReportException {
        LocalDate day = duty.first();
        keep(day, words, writer);
        write(day, files(day, words, writer));
        standing.duties().handedIn(duty, writer.id(), writer.deputy());
    }

    /**
     * Notes that the city confirmed the report, and puts that on its files. {@code SAME_PERSON} where that is who wrote it.
     *
     * @param officer the name of the city's officer
     * @param writer who notes it
     */
    void confirmed(Duty duty, String officer, Writer writer) throws DayReportException {
        LocalDate day = duty.first();
        if (officer.isBlank()) {
            throw new DayReportException(Fault.NO_NAME);
        }
        if (entry(day).flatMap(ReportLog.Entry::handedIn).isEmpty()) {
            throw new DayReportException(Fault.NOT_HANDED_IN);
        }
        if (plain(officer).equals(plain(signing(day, writer).name()))) {
            throw new DayReportException(Fault.SAME_PERSON);
        }
        standing.duties().confirmed(duty, officer.strip());
        write(day, files(day, look(duty).words(), writer));
    }

    /** The report as a PDF for paper, with what was written. */
    byte[] pdf(LocalDate day, Map<NotePart, String> words, Writer writer) throws DayReportException {
        return ReportFiles.paper(files(day, words, writer));
    }

    /** Where a day's files lie. */
    Path folder(LocalDate day) {
        return making.folder().resolve(day.toString());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** Whoever handed it in stands on the report, whoever prints or confirms it later. */
    private Writer signing(LocalDate day, Writer now) {
        return entry(day)
                .map(entry -> new Writer(entry.writtenBy(), source.names().apply(entry.writtenBy()), entry.deputy()))
                .orElse(now);
    }

    private Map<String, byte[]> files(LocalDate day, Map<NotePart, String> words, Writer writer)
            throws DayReportException {
        try {
            Writer signing = signing(day, writer);
            Signed signed = new Signed(
                    Optional.of(signing.name()), signing.deputy(), entry(day).flatMap(ReportLog.Entry::confirmed));
            Report report = making.reporting()
                    .daily(
                            making.site(),
                            day,
                            source.facts().apply(day).figures(),
                            Notes.of(checked(words), check),
                            signed);
            return making.files().of(report);
        } catch (ReportException e) {
            throw new DayReportException(Fault.PERSONAL_DATA, e);
        } catch (LayoutException e) {
            throw new DayReportException(Fault.LAYOUT, e);
        }
    }

    private void write(LocalDate day, Map<String, byte[]> files) throws DayReportException {
        try {
            DurableFile.writeInto(folder(day), files);
        } catch (IOException e) {
            throw new DayReportException(Fault.DISK, e);
        }
    }

    private Optional<ReportLog.Entry> entry(LocalDate day) {
        return standing.log()
                .find(new ReportLog.Key(ReportKind.DAILY, making.site().id(), day));
    }

    private void requireOpen(LocalDate day) throws DayReportException {
        if (entry(day).flatMap(ReportLog.Entry::confirmed).isPresent()) {
            throw new DayReportException(Fault.CONFIRMED);
        }
    }

    private Map<NotePart, String> checked(Map<NotePart, String> words) throws DayReportException {
        Map<NotePart, String> stripped = new EnumMap<>(NotePart.class);
        for (NotePart part : NotePart.values()) {
            String text = words.getOrDefault(part, "").strip();
            if (text.length() > DailyNotes.MOST) {
                throw new DayReportException(Fault.TOO_LONG);
            }
            if (!check.find(text).isEmpty()) {
                throw new DayReportException(Fault.PERSONAL_DATA);
            }
            stripped.put(part, text);
        }
        return stripped;
    }
}
