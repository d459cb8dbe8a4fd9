package dev.madoguchi.app.bench;

import dev.madoguchi.role.Act;
import dev.madoguchi.role.Permits;
import dev.madoguchi.role.Role;
import dev.madoguchi.seal.KeyWrap;
import dev.madoguchi.seal.PasswordCost;
import dev.madoguchi.seal.StationKey;
import dev.madoguchi.staff.Admission;
import dev.madoguchi.staff.PasswordRule;
import dev.madoguchi.staff.PeopleFile;
import dev.madoguchi.staff.Person;
import dev.madoguchi.staff.SignIn;
import dev.madoguchi.staff.SignInOutcome;
import dev.madoguchi.staff.Tries;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** What signing in and unlocking cost besides the stretching of the password, which is slow on purpose. */
final class SignInFigures {
    /** How much longer than the bare stretching a person may have to wait, in milliseconds. */
    private static final double MOST_BESIDES = 700;

    private static final int PEOPLE = 20;
    private static final String PASSWORD = "bench battery staple";

    private final Stopwatch stopwatch;
    private final SecureRandom random = new SecureRandom();

    SignInFigures(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    /** The try counted durably, the list of twenty people read, the key opened, against bare Argon2id of the same cost. */
    Figure unlock() throws Exception {
        PasswordCost cost = PasswordCost.STANDARD;
        Path folder = Files.createTempDirectory("madoguchi-bench");
        try (StationKey key = StationKey.generate(random)) {
            PeopleFile people = new PeopleFile(folder.resolve("people.json"), new KeyWrap(cost, random));
            for (int i = 0; i < PEOPLE; i++) {
                people.put(new Person("p" + i, "試験 " + i, Role.CLERK), PASSWORD.toCharArray(), key);
            }
            SignIn signIn = new SignIn(
                    people,
                    new Tries(folder.resolve("tries.json"), System::nanoTime),
                    new PasswordRule(10, 6),
                    new Admission(
                            List.of(),
                            new Permits(Map.of(Act.SIGN_IN, Set.of(Role.values())), Map.of()),
                            Clock.systemUTC()));
            Stopwatch.Pair pair = stopwatch.compare(() -> unlock(signIn), () -> bareArgon2(cost));
            return Figure.of("unlock a desk", pair, "ms", 1 + MOST_BESIDES / pair.reference());
        } finally {
            Benchmarks.remove(folder);
        }
    }

    private static void unlock(SignIn signIn) throws Exception {
        if (signIn.signIn("p7", PASSWORD.toCharArray()) instanceof SignInOutcome.SignedIn in) {
            in.session().close();
            return;
        }
        throw new IllegalStateException("the right password did not open");
    }

    private void bareArgon2(PasswordCost cost) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKiB())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        argon2.generateBytes(PASSWORD.getBytes(StandardCharsets.UTF_8), new byte[32]);
    }
}
