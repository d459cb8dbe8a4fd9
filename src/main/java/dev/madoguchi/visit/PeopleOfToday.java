package dev.madoguchi.visit;

import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.daybook.LedgerEntry;
import dev.madoguchi.daybook.LedgerEntryCodec;
import dev.madoguchi.freetext.KnownPerson;
import dev.madoguchi.freetext.PeopleSource;
import dev.madoguchi.identity.FourItems;
import dev.madoguchi.seal.SecretException;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everybody in today's day book and in the drafts, each opened under the day key for this one look and wiped after it. */
public final class PeopleOfToday implements PeopleSource {
    private final Daybook daybook;
    private final Clock clock;

    public PeopleOfToday(Daybook daybook, Clock clock) {
        this.daybook = daybook;
        this.clock = clock;
    }

    @Override
    public List<KnownPerson> people() throws IOException {
        try {
            List<KnownPerson> people = new ArrayList<>();
            for (byte[] plain : daybook.entries(LocalDate.now(clock))) {
                people.add(completed(plain));
            }
            people.addAll(new DraftsOfToday(daybook).find(PeopleOfToday::begun));
            return people;
        } catch (SecretException e) {
            throw new IOException("the people of today cannot be looked up", e);
        }
    }

    private static KnownPerson completed(byte[] plain) {
        try {
            LedgerEntry entry = LedgerEntryCodec.decode(plain);
            return new KnownPerson(entry.name(), entry.address(), entry.birthDate());
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static Optional<KnownPerson> begun(Visit visit) {
        return visit.applicant().map(applicant -> known(applicant.items()));
    }

    private static KnownPerson known(FourItems items) {
        return new KnownPerson(items.name(), items.address(), items.birthDate());
    }
}
