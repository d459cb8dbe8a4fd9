package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.time.Duration;

/** A counter without a printer for documents: nothing is said to be printed here. */
final class NoDocumentPrinter implements DocumentPrinter {
    @Override
    public String name() {
        return "";
    }

    @Override
    public void print(String title, byte[] pdf) throws DeviceException {
        requireAble();
    }

    @Override
    public void printTrueSize(String title, byte[] pdf, PaperSize sheet) throws DeviceException {
        requireAble();
    }

    @Override
    public SlipFate printSlip(String title, byte[] bytes, Duration limit) throws DeviceException {
        requireAble();
        return SlipFate.NOT_BEGUN;
    }

    @Override
    public void requireAble() throws DeviceException {
        throw new DeviceException(DeviceFault.ABSENT, "this counter has no printer for documents");
    }

    @Override
    public SpoolState tidy() {
        return new SpoolState.Empty();
    }

    @Override
    public SpoolState clear() {
        return new SpoolState.Empty();
    }
}
