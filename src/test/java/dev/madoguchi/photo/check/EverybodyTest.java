package dev.madoguchi.photo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.DrawnHead;
import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Light;
import dev.madoguchi.device.camera.Pose;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.camera.Wall;
import dev.madoguchi.photo.check.Measure.State;
import dev.madoguchi.photo.cut.CropBox;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every invented person before every even wall: the check is as good for each, or says that it did not measure. */
class EverybodyTest {
    private static final List<Wall> WALLS = List.of(Wall.LIGHT_BLUE, Wall.WHITE, Wall.GREY, Wall.DARK);
    private static final int POSES = 4;
    private static final Path TABLE = Path.of("target", "photo-table.md");

    @Test
    void isAsGoodForEachOrSaysThatItDidNotMeasure() throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        List<String> lines = new ArrayList<>();
        lines.add("| skin | hair | "
                + String.join(" | ", WALLS.stream().map(Enum::name).toList()) + " |");
        lines.add("|---|---|" + "---|".repeat(WALLS.size()));
        try (var finder = new HaarFaceFinder()) {
            var check = new PhotoCheck(finder, PhotoRules.CARD);
            for (int person = 0; person < Sitter.count(); person++) {
                var line = new StringBuilder("| %s | %s |".formatted(skin(person), Sitter.look(person)));
                for (Wall wall : WALLS) {
                    Cell cell = cell(check, person, wall, random);
                    line.append(' ').append(cell.words()).append(" |");

                    String where = "seed " + seed + ", person " + person + " before " + wall + ": " + cell;
                    assertEquals(POSES, cell.found, where);
                    assertTrue(cell.worstHead <= 1 && cell.worstMargin <= 1 && cell.worstRoll <= 1, where);
                    assertEquals(POSES, cell.measured + cell.notMeasured, where);
                }
                lines.add(line.toString());
            }
        }
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, lines);
        lines.forEach(System.out::println);
    }

    private static Cell cell(PhotoCheck check, int person, Wall wall, Random random) {
        var cell = new Cell();
        for (int i = 0; i < POSES; i++) {
            Sitter sitter = Sitter.person(person);
            sitter.wall(wall);
            sitter.pose(new Pose(
                    random.nextDouble(0.96, 1.06),
                    random.nextDouble(-4, 4),
                    random.nextDouble(-100, 100),
                    random.nextDouble(-3, 12),
                    false));
            sitter.light(Light.GOOD.withBrightness(random.nextDouble(0.85, 1.05)));
            Duration moment = Duration.ofMillis(500 + random.nextInt(1500));
            cell.add(check.check(Frame.of(sitter.draw(moment))), sitter.truth(moment));
        }
        return cell;
    }

    /** The skin's class by its individual typology angle (A. Chardon et al., 1991), from very light to dark. */
    private static String skin(int person) {
        Color skin = Sitter.skin(person);
        Lab lab = Lab.of(skin.getRed(), skin.getGreen(), skin.getBlue());
        double angle = Math.toDegrees(Math.atan2(lab.l() - 50, lab.b()));
        String name = angle > 55
                ? "very light"
                : angle > 41
                        ? "light"
                        : angle > 28 ? "intermediate" : angle > 10 ? "tan" : angle > -30 ? "brown" : "dark";
        return "%s (%.0f°)".formatted(name, angle);
    }

    /** One person before one wall. */
    private static final class Cell {
        private int found;
        private int measured;
        private int notMeasured;
        private double worstHead;
        private double worstMargin;
        private double worstRoll;
        private Optional<PhotoProblem> why = Optional.empty();

        void add(CheckedPhoto checked, DrawnHead truth) {
            found += checked.faces().size() == 1 ? 1 : 0;
            worstRoll = Math.max(worstRoll, Math.abs(measure(checked, "roll").value() - truth.roll()));
            if (measure(checked, "headHeight").state() == State.NOT_MEASURED) {
                notMeasured++;
                why = checked.problem();
                return;
            }
            measured += checked.verdict() == State.PASS ? 1 : 0;
            CropBox crop = checked.crop().orElseThrow();
            double mm = 45.0 / crop.height();
            double turn = Math.toRadians(crop.angle());
            double crown = (truth.crownY() - crop.middleY()) * Math.cos(turn)
                    - (truth.crownX() - crop.middleX()) * Math.sin(turn)
                    + crop.height() / 2.0;
            worstHead =
                    Math.max(worstHead, Math.abs(measure(checked, "headHeight").value() - truth.height() * mm));
            worstMargin =
                    Math.max(worstMargin, Math.abs(measure(checked, "topMargin").value() - crown * mm));
        }

        private static Measure measure(CheckedPhoto checked, String name) {
            return checked.measures().stream()
                    .filter(measure -> measure.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        String words() {
            String faces = found + "/" + POSES;
            if (measured == 0) {
                return "%s, roll %.2f°, not measured (%s)"
                        .formatted(
                                faces,
                                worstRoll,
                                why.map(Enum::name)
                                        .orElse("")
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '));
            }
            String some = notMeasured == 0 ? "" : ", %d not measured".formatted(notMeasured);
            return "%s, head %.2f mm, roll %.2f°%s".formatted(faces, worstHead, worstRoll, some);
        }

        @Override
        public String toString() {
            return "%s; measured %d, not %d, margin off by %.2f mm"
                    .formatted(words(), measured, notMeasured, worstMargin);
        }
    }
}
