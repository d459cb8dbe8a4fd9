package dev.madoguchi.express;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.media.MediaFault;
import dev.madoguchi.device.media.SimulatedMedia;
import dev.madoguchi.express.ExpressStep.Delivered;
import dev.madoguchi.express.ExpressStep.Medium;
import dev.madoguchi.express.ExpressStep.Slip;
import dev.madoguchi.municipality.ExpressFile;
import dev.madoguchi.municipality.ExpressPhoto;
import dev.madoguchi.municipality.ExpressPhoto.Way;
import dev.madoguchi.ui.ImmediateBackground;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpressViewModelTest {
    private static final String CARD = "1234-ABCD";

    @TempDir
    private Path folder;

    private final List<String> slips = new ArrayList<>();
    private final List<Delivery> handedOn = new ArrayList<>();
    private boolean paper = true;
    private SimulatedMedia media;

    @BeforeEach
    void prepare() {
        media = new SimulatedMedia(folder);
    }

    @Test
    void handsOverPrintsTheSlipLetsTheCardGoAndGoesOnByOneButton() {
        media.insert(CARD);
        ExpressViewModel model = model(Way.SD_CARD);

        model.proceed();
        assertEquals(List.of(Slip.PRINTED, Medium.IN), state(model));
        model.goOn();
        assertEquals(List.of(), handedOn, "the card is still in use");
        model.proceed();
        assertEquals(List.of(Slip.PRINTED, Medium.SAFE), state(model));
        model.proceed();

        assertEquals(1, handedOn.size());
        assertEquals(List.of("20261120-city-hall-A-012.jpg"), slips);
    }

    @Test
    void saysWhatIsWrongAndTriesAgain() {
        ExpressViewModel model = model(Way.SD_CARD);

        model.deliver();
        assertEquals(
                new ExpressStep.Refused(MediaFault.ABSENT), model.stepProperty().get());
        media.insert(CARD);
        model.deliver();

        assertEquals(List.of(Slip.PRINTED, Medium.IN), state(model));
    }

    @Test
    void goesOnWithoutASlipOnlyByAPersonsWord() {
        media.insert(CARD);
        paper = false;
        ExpressViewModel model = model(Way.SD_CARD);

        model.proceed();
        model.proceed();
        model.proceed();
        assertEquals(List.of(Slip.NOT_PRINTED, Medium.SAFE), state(model));
        assertEquals(List.of(), handedOn, "nobody said that it goes without a slip");
        model.goOn();

        assertEquals(1, handedOn.size());
    }

    @Test
    void printsTheSlipAgainWhenThePaperIsBack() {
        media.insert(CARD);
        paper = false;
        ExpressViewModel model = model(Way.SD_CARD);
        model.deliver();
        paper = true;

        model.printSlip();

        assertEquals(List.of(Slip.PRINTED, Medium.IN), state(model));
    }

    @Test
    void leavesTheCardToAPersonWhereTheSystemKeepsIt() {
        media.insert(CARD);
        media.ejects(false);
        ExpressViewModel model = model(Way.SD_CARD);

        model.deliver();
        model.release();
        assertEquals(List.of(Slip.PRINTED, Medium.BY_HAND), state(model));
        model.goOn();

        assertEquals(1, handedOn.size());
    }

    @Test
    void goesStraightOnWhereTheCitysTerminalTookThePhoto() {
        ExpressViewModel model = model(Way.CITY_TERMINAL);

        model.deliver();
        model.goOn();

        assertEquals(Optional.empty(), handedOn.getFirst().file());
        assertEquals(List.of(), slips);
    }

    @Test
    void beginsAnewWithTheNextVisitor() {
        media.insert(CARD);
        ExpressViewModel model = model(Way.SD_CARD);
        model.deliver();

        model.begin();

        assertEquals(new ExpressStep.Ready(), model.stepProperty().get());
        model.goOn();
        assertTrue(handedOn.isEmpty());
    }

    private static List<Object> state(ExpressViewModel model) {
        return model.stepProperty().get() instanceof Delivered now ? List.of(now.slip(), now.medium()) : List.of();
    }

    private ExpressViewModel model(Way way) {
        var rule = new ExpressPhoto(
                way, new ExpressFile("{date}-{site}-{ticket}.jpg", Optional.empty(), List.of(), "1"), "1");
        var about = new Subject.Case("city-hall", "A-012", LocalDateTime.of(2026, 11, 20, 9, 5, 7));
        return new ExpressViewModel(
                new Delivering(rule, media, Optional.empty(), Clock.systemUTC()),
                () -> new Subject(about, () -> new byte[50_000], "試験"),
                (delivery, file) -> print(file),
                new ImmediateBackground(),
                handedOn::add);
    }

    private void print(DeliveredFile file) throws DeviceException {
        if (!paper) {
            throw new DeviceException(DeviceFault.OUT_OF_PAPER, "no paper");
        }
        slips.add(file.name());
    }
}
