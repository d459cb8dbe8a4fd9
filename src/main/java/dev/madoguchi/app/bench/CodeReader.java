package dev.madoguchi.app.bench;

import java.util.List;

/** A program that reads QR codes: ours, or one that it is compared with. */
@FunctionalInterface
interface CodeReader {

    /** The texts in each form's picture, in the order of the forms. */
    List<List<String>> read(List<SpoiledForm> forms) throws Exception;
}
