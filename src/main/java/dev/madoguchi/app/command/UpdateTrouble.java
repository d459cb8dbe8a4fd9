package dev.madoguchi.app.command;

import dev.madoguchi.seal.SecretException;
import dev.madoguchi.store.StoreException;
import dev.madoguchi.sync.EnrolmentException;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.update.UpdateException;
import java.io.IOException;
import java.util.Locale;

/** What stands in an update's way, and what to do about it. */
final class UpdateTrouble {
    private UpdateTrouble() {}

    /** Something that is done to the program. */
    interface Deed {
        void run()
                throws UpdateException, EnrolmentException, StoreException, SecretException, IOException,
                        InterruptedException;
    }

    /**
     * Does it.
     *
     * @throws CommandFault where it did not go on, with one sentence that says what to do
     */
    static void told(Deed deed) {
        Texts texts = new Texts(Locale.ENGLISH);
        try {
            deed.run();
        } catch (UpdateException e) {
            throw fault(texts, e.fault().messageKey(), " (" + e.getMessage() + ")", e);
        } catch (StoreException e) {
            throw fault(texts, e.fault().messageKey(), "", e);
        } catch (EnrolmentException e) {
            throw fault(texts, e.fault().messageKey(), "", e);
        } catch (SecretException | IOException e) {
            throw new CommandFault("The update does not go on: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFault("The update was interrupted; the same again goes on.", e);
        }
    }

    private static CommandFault fault(Texts texts, String key, String detail, Exception cause) {
        return new CommandFault(texts.get(key) + detail + " " + texts.get(key + ".todo"), cause);
    }
}
