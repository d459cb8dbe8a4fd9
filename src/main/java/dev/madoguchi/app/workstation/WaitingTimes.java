package dev.madoguchi.app.workstation;

import dev.madoguchi.municipality.Profile;
import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.queue.QueueTimes;
import dev.madoguchi.report.ServiceTimes;
import java.util.List;

/** The queue's times in the words of a report: each series of numbers by its name. */
public final class WaitingTimes {
    private final Profile profile;

    public WaitingTimes(Profile profile) {
        this.profile = profile;
    }

    /** The times by purpose, as a daily report lists them. */
    public List<ServiceTimes> of(List<QueueTimes.Purpose> times) {
        return times.stream()
                .map(each -> new ServiceTimes(
                        name(each.purpose()), each.called(), each.served(), each.waited(), each.took()))
                .toList();
    }

    private String name(String letter) {
        return profile.series(letter)
                .map(TicketSeries::name)
                .map(name -> letter + "　" + name)
                .orElse(letter);
    }
}
