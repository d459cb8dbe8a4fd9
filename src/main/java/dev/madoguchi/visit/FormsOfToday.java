package dev.madoguchi.visit;

import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.form.ApplicationId;
import dev.madoguchi.form.EarlierUse;
import dev.madoguchi.form.UsedForms;
import dev.madoguchi.seal.SecretException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the earlier use of a form in today's day book and in the drafts, each opened under the day key for this one look and wiped
 * after it. There is no index: nothing is kept of an id but what the day book keeps, and it goes when the day key goes.
 */
public final class FormsOfToday implements UsedForms {
    private final Daybook daybook;
    private final Clock clock;

    public FormsOfToday(Daybook daybook, Clock clock) {
        this.daybook = daybook;
        this.clock = clock;
    }

    @Override
    public Optional<EarlierUse> find(ApplicationId id) throws IOException {
        try {
            List<Use> uses = new ArrayList<>(completed(id));
            uses.addAll(new DraftsOfToday(daybook).find(visit -> begun(visit, id)));
            return uses.stream()
                    .reduce((one, other) -> one.at().isAfter(other.at()) ? one : other)
                    .map(this::earlier);
        } catch (SecretException e) {
            throw new IOException("the forms of today cannot be looked through", e);
        }
    }

    private record Use(String ticket, Instant at) {}

    private List<Use> completed(ApplicationId id) throws SecretException {
        List<Use> uses = new ArrayList<>();
        for (byte[] plain : daybook.entries(LocalDate.now(clock))) {
            try {
                LedgerEntry entry = LedgerEntryCodec.decode(plain);
                if (entry.applicationId().equals(Optional.of(id.digits()))) {
                    uses.add(new Use(entry.ticket(), entry.receivedAt()));
                }
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        }
        return uses;
    }

    private Optional<Use> begun(Visit visit, ApplicationId id) {
        boolean same = visit.applicationId().equals(Optional.of(id))
                && visit.ticket().day().equals(LocalDate.now(clock));
        return same ? Optional.of(new Use(visit.ticket().label(), visit.ticket().at())) : Optional.empty();
    }

    private EarlierUse earlier(Use use) {
        return new EarlierUse(use.ticket(), LocalTime.ofInstant(use.at(), clock.getZone()));
    }
}
