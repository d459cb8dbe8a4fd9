package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.AcceptedDays.AcceptedDay;
import dev.madoguchi.app.station.Workstation;
import dev.madoguchi.closing.DayAtCity;
import dev.madoguchi.outbox.OutboxRow;
import dev.madoguchi.report.Acceptance;
import dev.madoguchi.report.Duty;
import dev.madoguchi.report.ReportKind;
import dev.madoguchi.sync.CityWord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a day of this station stands with the city: its report, and whether its records are accepted. Asks the city's server. */
final class CityDay {
    private static final Logger LOG = LoggerFactory.getLogger(CityDay.class);

    private final Workstation workstation;
    private final ReportDays days;

    CityDay(ReportDays days, Workstation workstation) {
        this.days = days;
        this.workstation = workstation;
    }

    DayAtCity of(LocalDate day) throws InterruptedException {
        return new DayAtCity(report(day), records(day));
    }

    private Optional<Duty> report(LocalDate day) {
        return days.duties().lately(days.calendar()).stream()
                .filter(duty -> duty.kind() == ReportKind.DAILY && duty.first().equals(day))
                .findFirst();
    }

    /** The same in a report's words. */
    Acceptance acceptance(LocalDate day) {
        try {
            return records(day) instanceof DayAtCity.Acceptance.Asked asked
                    ? asked.word().map(CityDay::told).orElse(Acceptance.OPEN)
                    : Acceptance.NOT_ASKED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Acceptance.NOT_ASKED;
        }
    }

    private static Acceptance told(CityWord word) {
        if (!word.accepted()) {
            return Acceptance.QUERIED;
        }
        return word.ofAll() ? Acceptance.ACCEPTED : Acceptance.IN_PART;
    }

    /** What the city said of the day's records. */
    DayAtCity.Acceptance records(LocalDate day) throws InterruptedException {
        int own = (int) workstation.outbox().rows().stream()
                .map(OutboxRow::day)
                .filter(day::equals)
                .count();
        if (own == 0) {
            return new DayAtCity.Acceptance.Nothing();
        }
        try {
            AcceptedDay said = workstation.city().acceptedDays().day(day);
            return new DayAtCity.Acceptance.Asked(said.records(), said.word());
        } catch (IOException e) {
            LOG.warn("The city cannot be asked what it accepts", e);
            return new DayAtCity.Acceptance.Away(own);
        }
    }
}
