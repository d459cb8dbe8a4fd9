package dev.madoguchi.app.command;

import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.device.printer.SimulatedPrinter;
import dev.madoguchi.device.printer.Slip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Writes what a simulated printer prints as pictures. */
final class SlipPictures {
    private SlipPictures() {}

    /**
     * Prints the bytes on a simulated printer: the first slip becomes the picture, further ones stand beside it as {@code
     * NAME-2.png}.
     *
     * @return how many slips came out
     */
    static int write(PrinterModel model, byte[] escpos, Path picture) throws IOException {
        List<Slip> slips = SimulatedPrinter.render(model, escpos);
        if (slips.isEmpty()) {
            throw new CommandFault("Nothing came out: the file holds no ESC/POS that prints.");
        }
        for (int number = 1; number <= slips.size(); number++) {
            Path file = number == 1 ? picture : numbered(picture, number);
            if (!write(slips.get(number - 1), file)) {
                throw new CommandFault("The picture " + file + " cannot be written.");
            }
        }
        return slips.size();
    }

    private static boolean write(Slip slip, Path file) {
        try {
            return ImageIO.write(slip.image(), "png", file.toFile());
        } catch (IOException e) {
            throw new CommandFault(
                    "The picture " + file + " cannot be written. Choose another place with --render.", e);
        }
    }

    private static Path numbered(Path picture, int number) {
        String name = String.valueOf(picture.getFileName());
        int dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
        return picture.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
    }
}
