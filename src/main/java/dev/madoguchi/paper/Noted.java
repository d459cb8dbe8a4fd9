package dev.madoguchi.paper;

import dev.madoguchi.device.DeviceException;

/** Notes each document before it is handed over, and again where it was not taken. */
public record Noted(Notes notes) implements HandingPrinter.Way {

    /** Who is told; blocks until the note is durable. */
    public interface Notes {
        /**
         * A document is about to be handed over.
         *
         * @param title what the queue's list shows
         */
        void begun(String title);

        /**
         * The document that was just noted was not taken.
         *
         * @param title what the queue's list shows
         */
        void failed(String title);
    }

    @Override
    public void hand(String title, byte[] pdf, HandingPrinter.Onward onward) throws DeviceException {
        notes.begun(title);
        boolean taken = false;
        try {
            onward.print(pdf);
            taken = true;
        } finally {
            if (!taken) {
                notes.failed(title);
            }
        }
    }
}
