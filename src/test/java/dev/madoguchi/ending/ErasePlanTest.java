package dev.madoguchi.ending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.city.api.TestCity;
import dev.madoguchi.seal.SigningKey;
import dev.madoguchi.seal.StationName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a plan may erase: the folder that made it, and no other. */
class ErasePlanTest {
    @TempDir
    private Path folder;

    private StationToErase all;

    @BeforeEach
    void open() throws Exception {
        all = new StationToErase(folder);
    }

    @AfterEach
    void close() {
        all.close();
    }

    @Test
    void believesNoPlanAndNoReportThatWasChanged() throws Exception {
        all.allHandedOver();
        all.plan();
        Path plan = all.report.root().resolve("plan.jws");
        String whole = Files.readString(plan);

        Files.writeString(
                plan, whole.substring(0, 200) + (whole.charAt(200) == 'A' ? 'B' : 'A') + whole.substring(201));

        var refused =
                assertThrows(EndingException.class, () -> all.erase(step -> {}).carryOut(all.report));
        assertEquals(EndingFault.PLAN, refused.fault());
        assertTrue(Files.exists(all.station.home.resolve("people.json")));
    }

    @Test
    void leavesWhatALinkPointsTo() throws Exception {
        all.allHandedOver();
        Path outside = Files.writeString(folder.resolve("outside"), "not ours");
        Files.createSymbolicLink(all.station.home.resolve("link"), outside);
        all.plan();
        all.station.close();

        all.erase(step -> {}).carryOut(all.report);

        all.assertGone();
        assertEquals("not ours", Files.readString(outside));
    }

    /** As where a station's data were moved to a larger disk, and a link leads there. */
    @Test
    void erasesAFolderToWhichALinkLeads() throws Exception {
        all.allHandedOver();
        Path link = Files.createSymbolicLink(folder.resolve("link"), all.station.home);
        all.station.planner(link, step -> {}).plan(all.report, "1001", Optional.empty());
        all.station.close();

        EraseReport done = all.erase(step -> {}).carryOut(all.report);

        all.assertGone();
        assertTrue(done.plan().amount().files() > 0);
    }

    @Test
    void keepsTheReportOutOfTheFolderThatGoesAlsoWhereALinkLeadsThere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), all.station.home);
        all.report = new ReportFolder(link.resolve("new").resolve("report"));

        assertEquals(EndingFault.FOLDER, all.planRefused());
        all.report = new ReportFolder(all.station.home.resolve("report"));
        assertEquals(
                EndingFault.FOLDER,
                assertThrows(
                                EndingException.class,
                                () -> all.station.planner(link, step -> {}).plan(all.report, "1001", Optional.empty()))
                        .fault());
    }

    @Test
    void saysThatSomethingIsLeftWhereTheFolderHasBecomeALink() throws Exception {
        all.planned();
        Path moved = Files.move(all.station.home, folder.resolve("moved"));
        Files.createSymbolicLink(all.station.home, moved);

        var refused =
                assertThrows(EndingException.class, () -> all.erase(step -> {}).carryOut(all.report));

        assertEquals(EndingFault.LEFT, refused.fault());
        assertTrue(Files.exists(moved.resolve("people.json")));
    }

    /** As where a contractor comes back to a place, and the folder of an erasure that was never carried out still lies there. */
    @Test
    void erasesNoWorkstationThatWasSetUpSinceInTheSamePlace() throws Exception {
        all.planned();
        ErasedFiles.destroyTree(all.station.home);
        Path people =
                Files.writeString(Files.createDirectories(all.station.home).resolve("people.json"), "somebody else's");

        assertEquals(EndingFault.NOT_PLANNED, all.eraseRefused());

        assertEquals("somebody else's", Files.readString(people));
        assertFalse(Files.exists(all.report.reportFile()));
    }

    @Test
    void erasesNoFolderThatDidNotMakeThePlanWhoeverSignedIt() throws Exception {
        Path other = Files.writeString(
                Files.createDirectories(folder.resolve("documents")).resolve("letter"), "not a workstation's");
        forge(folder.resolve("documents").toRealPath(), Optional.empty());

        assertEquals(EndingFault.NOT_PLANNED, all.eraseRefused());

        assertTrue(Files.exists(other));
    }

    @Test
    void clearsNoFolderInMemoryThatIsNotTheWorkstations() throws Exception {
        Path other = Files.writeString(
                Files.createDirectories(folder.resolve("documents")).resolve("letter"), "not a workstation's");
        String plan = forge(all.station.home.toRealPath(), Optional.of(folder.resolve("documents")));
        new PlannedHome(all.station.home).mark(plan);

        assertEquals(EndingFault.NOT_PLANNED, all.eraseRefused());

        assertTrue(Files.exists(other));
    }

    @Test
    void claimsNothingOnAComputerWhereTheWorkstationNeverWas() throws Exception {
        all.planned();
        Files.move(all.station.home, folder.resolve("the other computer"));

        assertEquals(EndingFault.NOT_PLANNED, all.eraseRefused());

        assertFalse(Files.exists(all.report.reportFile()));
        assertEquals(Set.of(EraseStep.PLANNED), all.report.steps().keySet());
    }

    /** As where a stick with the plan is carried to the next computer while the first one is half erased. */
    @ParameterizedTest
    @EnumSource(
            value = EraseStep.class,
            names = {"KEYS_DESTROYED", "MEMORY_CLEARED", "FILES_REMOVED", "SEARCHED"})
    void claimsNothingOnAnotherComputerWhereverTheErasureWasCutOff(EraseStep last) throws Exception {
        all.planned();
        assertThrows(
                CutOffException.class, () -> all.erase(step -> cut(step, last)).carryOut(all.report));
        Path away = Files.move(all.station.home, folder.resolve("the first computer"));

        assertEquals(EndingFault.NOT_PLANNED, all.eraseRefused());
        Files.createDirectory(all.station.home);
        assertEquals(EndingFault.NOT_PLANNED, all.eraseRefused());
        assertFalse(Files.exists(all.report.reportFile()));

        Files.delete(all.station.home);
        Files.move(away, all.station.home);
        assertTrue(all.erase(step -> {}).carryOut(all.report).clean());
        all.assertGone();
    }

    @Test
    void saysThatSomethingIsLeftWhereItCameBackBehindTheReport() throws Exception {
        all.planned();
        assertThrows(
                CutOffException.class,
                () -> all.erase(step -> cut(step, EraseStep.REPORTED)).carryOut(all.report));
        Path back = Files.writeString(all.station.home.resolve("people.json"), "{}");

        assertEquals(EndingFault.LEFT, all.eraseRefused());
        assertTrue(Files.exists(back));

        Files.delete(back);
        all.erase(step -> {}).carryOut(all.report);
        all.assertGone();
    }

    private static void cut(EraseStep step, EraseStep last) {
        if (step == last) {
            throw new CutOffException();
        }
    }

    /** The program ends here. */
    private static final class CutOffException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private String forge(Path home, Optional<Path> memory) throws Exception {
        var random = new SecureRandom();
        try (SigningKey mine = SigningKey.generate(random);
                SigningKey report = SigningKey.generate(random)) {
            var plan = new ErasePlan(
                    UUID.randomUUID(),
                    new StationName("kokubunji", "shiminka", "W-01"),
                    "somewhere",
                    home,
                    memory,
                    TestCity.NOON.truncatedTo(ChronoUnit.MILLIS),
                    "1001",
                    Optional.empty(),
                    new ErasePlan.Amount(1, 1, 0, 0),
                    mine.verifyingKey(),
                    report.verifyingKey());
            String signed = plan.sign(mine);
            all.report.plan(signed, report);
            return signed;
        }
    }
}
