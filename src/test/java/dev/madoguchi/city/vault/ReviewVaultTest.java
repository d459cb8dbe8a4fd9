package dev.madoguchi.city.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestEngine.class)
class ReviewVaultTest {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00.123Z");
    private static final Duration OPEN = Duration.ofMinutes(10);
    private static final UUID CASE = UUID.fromString("6a0a3c1e-6d0c-4a3a-9f0e-0d7a1b2c3d4e");

    @Parameter
    private TestEngine engine;

    @TempDir
    private Path folder;

    private VaultDatabase database;
    private ReviewVault vault;

    @BeforeEach
    void open() throws OldVaultException {
        database = engine.open(folder);
        vault = new ReviewVault(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsWhatIsAskedOnceAndAnswersWithWhatCameFirst() throws OldVaultException {
        Review first = vault.ask(asked("131016", 1, "first"));
        database.close();
        open();

        Review again = vault.ask(asked("131016", 1, "other bytes"));

        assertEquals(asked("131016", 1, "first"), first);
        assertEquals(first, again);
        assertEquals(List.of(first), vault.open("131016", NOON));
    }

    @Test
    void letsTheFirstAnswerCount() {
        Review asked = vault.ask(asked("131016", 1, "first"));
        ReviewAnswer yes = answer(ReviewVerdict.CONFIRMED, "sato", NOON.plusSeconds(1));

        vault.answer(asked.name(), yes);
        Optional<Review> kept =
                vault.answer(asked.name(), answer(ReviewVerdict.REFUSED, "suzuki", NOON.plusSeconds(2)));

        assertEquals(Optional.of(yes), kept.flatMap(Review::answer));
        assertEquals(List.of(), vault.open("131016", NOON.plusSeconds(3)));
        assertEquals(List.of(kept.orElseThrow()), vault.answeredSince("131016", NOON));
    }

    @Test
    void givesTwoOfficersWhoAnswerAtTheSameMomentTheSameAnswer() throws Exception {
        try (ExecutorService officers = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= 20; round++) {
                ReviewName name =
                        vault.ask(asked("131016", round, "round " + round)).name();
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Optional<Review>>> answers = new ArrayList<>();
                for (String officer : List.of("sato", "suzuki")) {
                    answers.add(officers.submit(() -> {
                        together.await(60, TimeUnit.SECONDS);
                        return vault.answer(name, answer(ReviewVerdict.CONFIRMED, officer, NOON.plusSeconds(1)));
                    }));
                }

                Set<Optional<Review>> told = new HashSet<>();
                for (Future<Optional<Review>> given : answers) {
                    told.add(given.get(60, TimeUnit.SECONDS));
                }

                assertEquals(Set.of(vault.find(name)), told);
                assertTrue(told.iterator().next().flatMap(Review::answer).isPresent());
            }
        }
    }

    @Test
    void withdrawsWhatWasAskedBeforeAboutTheSameCase() {
        Review first = vault.ask(asked("131016", 1, "first"));
        Review second = vault.ask(asked("131016", 2, "second"));

        Optional<Review> late =
                vault.answer(first.name(), answer(ReviewVerdict.CONFIRMED, "sato", NOON.plusSeconds(1)));

        assertEquals(
                Optional.of(ReviewVerdict.WITHDRAWN),
                late.flatMap(Review::answer).map(ReviewAnswer::verdict));
        assertEquals(List.of(second), vault.open("131016", NOON));
        assertEquals(Optional.of(second), vault.last("131016", "a-01", CASE));
    }

    @Test
    void takesNoAnswerAfterItsTimeButLetsTheStationWithdraw() {
        ReviewName name = vault.ask(asked("131016", 1, "first")).name();
        Instant late = NOON.plus(OPEN);

        Optional<Review> refused = vault.answer(name, answer(ReviewVerdict.CONFIRMED, "sato", late));
        Optional<Review> withdrawn = vault.answer(name, answer(ReviewVerdict.WITHDRAWN, "", late));

        assertEquals(Optional.empty(), refused.flatMap(Review::answer));
        assertEquals(
                Optional.of(ReviewVerdict.WITHDRAWN),
                withdrawn.flatMap(Review::answer).map(ReviewAnswer::verdict));
    }

    @Test
    void keepsMunicipalitiesApart() {
        Review here = vault.ask(asked("131016", 1, "here"));
        Review there = vault.ask(asked("271004", 1, "there"));

        vault.answer(here.name(), answer(ReviewVerdict.CONFIRMED, "sato", NOON));

        assertEquals(List.of(there), vault.open("271004", NOON));
        assertEquals(List.of(), vault.answeredSince("271004", NOON));
    }

    @Test
    void letsNobodyChangeOrRemoveAnAnswer() {
        ReviewName name = vault.ask(asked("131016", 1, "first")).name();
        vault.answer(name, answer(ReviewVerdict.REFUSED, "sato", NOON));

        for (String deed : List.of(
                "update review_answer set verdict = 'CONFIRMED'",
                "delete from review_answer",
                "update review set jws = 'x'",
                "delete from review")) {
            assertThrows(
                    UnableToExecuteStatementException.class,
                    () -> database.append(handle -> handle.execute(deed)),
                    deed);
        }
    }

    private static Review asked(String municipality, int round, String jws) {
        return new Review(
                new ReviewName(municipality, "a-01", CASE, round), "a", NOON, NOON.plus(OPEN), jws, Optional.empty());
    }

    private static ReviewAnswer answer(ReviewVerdict verdict, String by, Instant at) {
        return new ReviewAnswer(verdict, "", by, at);
    }
}
