package dev.madoguchi.app.bench;

import dev.madoguchi.city.console.Accounts;
import dev.madoguchi.city.console.Answer;
import dev.madoguchi.city.console.Asked;
import dev.madoguchi.city.console.AuthorityCertificate;
import dev.madoguchi.city.console.Console;
import dev.madoguchi.city.console.ConsoleRole;
import dev.madoguchi.city.console.Names;
import dev.madoguchi.city.console.SitesLook;
import dev.madoguchi.city.vault.VaultDatabase;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.PasswordHash;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first page of the city's console out of many tallies, against 300 ms: 20 sites with two stations, 50 deeds, ten hours a day. */
final class ConsoleFigures {
    private static final String CITY = "131016";
    private static final int SITES = 20;
    private static final int ROWS_A_DAY = SITES * 2 * 50 * 10;
    private static final double PROMISED_MILLIS = 300;
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final String CHOSEN = "four words in a row";

    private final int rounds;
    private final int days;
    private final SecureRandom random = new SecureRandom();

    /** @param days how many days the stations have counted, 20,000 tallies each */
    ConsoleFigures(int rounds, int days) {
        this.rounds = rounds;
        this.days = days;
    }

    /** On H2, and on PostgreSQL where this computer has one to start. */
    List<Figure> measure() throws Exception {
        List<Figure> figures = new ArrayList<>();
        Path folder = Files.createTempDirectory("madoguchi-bench");
        try (VaultDatabase database = VaultDatabase.open(folder, random)) {
            figures.add(firstPage("H2", database, "system_range(0, :last)"));
        } finally {
            Benchmarks.remove(folder);
        }
        if (ScratchPostgres.isInstalled()) {
            try (ScratchPostgres postgres =
                            new ScratchPostgres(UUID.randomUUID().toString(), LocalDate.now(CLOCK));
                    VaultDatabase database = VaultDatabase.connect(postgres.vault("vault"))) {
                figures.add(firstPage("PostgreSQL", database, "generate_series(0, :last) as rows(x)"));
            }
        }
        return figures;
    }

    /** @param rows what gives the numbers from 0 to {@code last} as {@code x} on this engine */
    private Figure firstPage(String engine, VaultDatabase database, String rows) throws Exception {
        LocalDate today = LocalDate.now(CLOCK);
        for (int day = 0; day < days; day++) {
            fill(database, today.minusDays(day), rows);
        }
        String password = new Accounts(database, new PasswordHash(CHEAP, random), CLOCK, random)
                .add(CITY, "bench", ConsoleRole.VIEWER)
                .orElseThrow();
        var looks = new Console.Looks(
                new SitesLook((city, site) -> Optional.empty(), (city, site, now) -> Optional.empty()),
                city -> Names.NONE,
                statement -> Optional.empty(),
                new AuthorityCertificate(new byte[0]));
        Console console = new Console(database, looks, CHEAP, CLOCK, random);
        String token = entered(console, password);
        double millis = new Stopwatch(rounds).median(() -> firstPage(console, token));
        String name = "first page of the console from %,d tallies on %s, of 300 ms"
                .formatted(days * (long) ROWS_A_DAY, engine);
        return Figure.of(name, millis, "ms", PROMISED_MILLIS, 1);
    }

    /** A day as its stations tell it: every hour the total so far. */
    private static void fill(VaultDatabase database, LocalDate day, String rows) {
        database.append(handle -> handle.createUpdate("""
                        insert into hour_tally (municipality, tally_day, site, station, what, tally_hour, times)
                        select :city, :day, 'site-' || mod(x, 20), 'station-' || mod(x, 40), 'deed.' || mod(x / 40, 50), 8 + x / 2000,
                            1 + x / 2000 * 3
                        from\s""" + rows)
                .bind("city", CITY)
                .bind("day", day)
                .bind("last", ROWS_A_DAY - 1)
                .execute());
    }

    private static String entered(Console console, String password) {
        String first = token(console.answer(asked("sign-in", Map.of("id", "bench", "password", password), "")));
        if (!(console.answer(asked("password", Map.of(), first)) instanceof Answer.Page page)) {
            throw new IllegalStateException("the console does not ask for a new password");
        }
        Matcher csrf = CSRF.matcher(page.html());
        if (!csrf.find()) {
            throw new IllegalStateException("the form has no token");
        }
        Map<String, String> form = Map.of("csrf", csrf.group(1), "old", password, "chosen", CHOSEN, "again", CHOSEN);
        return token(console.answer(asked("password", form, first)));
    }

    private static String token(Answer answer) {
        if (answer instanceof Answer.Entered entered) {
            return entered.token();
        }
        throw new IllegalStateException("not let in: " + answer);
    }

    private static void firstPage(Console console, String token) {
        boolean whole = console.answer(asked("", Map.of(), token)) instanceof Answer.Page page
                && page.status() == 200
                && page.html().contains("site-" + (SITES - 1));
        if (!whole) {
            throw new IllegalStateException("no first page");
        }
    }

    private static Asked asked(String page, Map<String, String> values, String token) {
        return new Asked(CITY, page, values, !values.isEmpty(), token, "127.0.0.1", true, true, false);
    }
}
