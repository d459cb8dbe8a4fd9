package dev.madoguchi.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import dev.madoguchi.device.camera.JavaCvCamera;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.camera.SitterServer;
import dev.madoguchi.form.FormCode.Reason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A drawn form held up to the drawn sitter's camera, read through the real driver. */
class FormScanTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final ApplicationId ID = ApplicationId.invented(11);

    private final Sitter sitter = Sitter.person(2);
    private final SitterServer server = new SitterServer(sitter, 0);

    @BeforeEach
    void plug() throws DeviceException {
        server.plug();
    }

    @AfterEach
    void unplug() {
        server.close();
    }

    @Test
    void readsTheFormThatIsHeldUp() throws DeviceException {
        sitter.hold(FormPicture.upperPart(ID));
        AtomicInteger frames = new AtomicInteger();

        FormCode code = scan().scan(LONG, frame -> frames.incrementAndGet(), () -> false);

        assertEquals(new FormCode.Accepted(ID), code);
        assertTrue(frames.get() > 0);
    }

    @Test
    void waitsForTheRightFormBehindAWrongOne() throws DeviceException {
        sitter.hold(FormPicture.upperPart("https://example.com/"));

        FormCode code = scan().scan(LONG, frame -> sitter.hold(FormPicture.upperPart(ID)), () -> false);

        assertEquals(new FormCode.Accepted(ID), code);
    }

    @Test
    void refusesAForeignCodeThatStays() throws DeviceException {
        sitter.hold(FormPicture.upperPart("https://example.com/12345678901234567890123"));

        assertEquals(new FormCode.Refused(Reason.OTHER_SITE), scan().scan(LONG));
    }

    @Test
    void saysThatThereWasNoCodeWhenTheTimeIsOver() throws DeviceException {
        assertEquals(new FormCode.Refused(Reason.NO_CODE), scan().scan(Duration.ofMillis(600)));
    }

    @Test
    void stopsWhenItIsTold() throws DeviceException {
        sitter.hold(FormPicture.upperPart("not a form"));
        AtomicInteger frames = new AtomicInteger();

        FormCode code = scan().scan(LONG, frame -> frames.incrementAndGet(), () -> frames.get() >= 1);

        assertEquals(new FormCode.Refused(Reason.NO_CODE), code);
        assertEquals(1, frames.get());
    }

    @Test
    void failsWithTheCamerasFaultAndReadsAgainWhenItIsBack() throws DeviceException {
        sitter.hold(FormPicture.upperPart(ID));
        server.unplug();
        FormScan scan = scan();

        var failed = assertThrows(DeviceException.class, () -> scan.scan(LONG));
        server.plug();

        assertEquals(DeviceFault.ABSENT, failed.fault());
        assertEquals(new FormCode.Accepted(ID), scan.scan(LONG));
    }

    @Test
    void failsWhenTheCameraIsPulledInTheMiddle() {
        var failed =
                assertThrows(DeviceException.class, () -> scan().scan(LONG, frame -> server.unplug(), () -> false));

        assertTrue(failed.fault() == DeviceFault.ABSENT || failed.fault() == DeviceFault.TIMEOUT, failed.toString());
    }

    private FormScan scan() {
        return new FormScan(
                new JavaCvCamera("camera", server.address()),
                new QrReader(),
                new ApplicationIdParser(List.of(".kojinbango-card.go.jp")));
    }
}
