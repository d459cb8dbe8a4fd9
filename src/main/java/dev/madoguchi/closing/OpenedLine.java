package dev.madoguchi.closing;

import dev.madoguchi.daybook.Daybook;
import dev.madoguchi.municipality.ClosingLine;
import dev.madoguchi.seal.SecretException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many of a day's working copies open, of those that are kept: a line only where some open no more, because the day's key was damaged or
 * the city has lost its half. A person says why before the day is closed without them.
 */
public final class OpenedLine implements LineSource {
    private static final Logger LOG = LoggerFactory.getLogger(OpenedLine.class);

    private final Daybook daybook;
    private final String name;

    /** @param name of the line, as a person reads it */
    public OpenedLine(Daybook daybook, String name) {
        this.daybook = daybook;
        this.name = name;
    }

    @Override
    public List<DayLine> lines(LocalDate day) {
        try {
            int entries = daybook.completed(day).size();
            int shut = entries - opened(day) + daybook.shutDrafts(day).size();
            int kept = entries + daybook.drafts(day).size();
            return shut == 0 ? List.of() : List.of(DayLine.known(ClosingLine.OPENED, "", name, kept, kept - shut));
        } catch (SecretException e) {
            // The ledger is not written either, and says so, while the city is away.
            LOG.info("Whether all of {} opens cannot be told ({})", day, e.fault());
            return List.of();
        }
    }

    private int opened(LocalDate day) throws SecretException {
        Map<UUID, byte[]> entries = daybook.openEntries(day);
        entries.values().forEach(plain -> Arrays.fill(plain, (byte) 0));
        return entries.size();
    }
}
