package dev.madoguchi.app.command;

import dev.madoguchi.app.proof.PrivacyProof;
import dev.madoguchi.app.proof.ProofException;
import dev.madoguchi.app.proof.ProofOfDay;
import dev.madoguchi.app.proof.ProofTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shows that nothing of a day's visitors is left. */
@Command(
        name = "prove-privacy",
        mixinStandardHelpOptions = true,
        description = {
            "Serves and closes a day of invented visitors for each municipality, on simulated devices and with a city server",
            "that is a program of its own, and then looks for the visitors' texts and photographs: in every file that was",
            "written, in the workstation's heap and whole memory while it still runs, and in the server's. Leaves",
            "privacy-proof.md and privacy-proof.json in DIR; exits with 1 where anything is found. Linux only."
        })
final class ProvePrivacyCommand implements Runnable {
    private static final int MOST = 50;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "An empty folder for the proof.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--visitors", description = "How many visitors come to each municipality (default 3).")
    private int visitors = 3;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "A municipality; may be given several times (default: all of sample-config).")
    private List<Path> profiles = new ArrayList<>();

    @Option(
            names = "--plant",
            description = "Leave a visitor's entry on the disk and in the memory on purpose, to see the proof fail.")
    private boolean plant;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public void run() {
        if (visitors < 1 || visitors > MOST) {
            throw new ParameterException(spec.commandLine(), "A day of the proof has 1 to " + MOST + " visitors.");
        }
        try {
            prepare();
            List<ProofOfDay> days = new ArrayList<>();
            for (Path profile : profiles.isEmpty() ? samples() : profiles) {
                days.add(new PrivacyProof(out, visitors, plant, Samples.CLOCK).prove(profile));
            }
            ProofTable table = new ProofTable(Machine.name(), days);
            write(table);
            if (!table.kept()) {
                throw new CommandFault(fault(table));
            }
        } catch (IOException | ProofException e) {
            throw new CommandFault(String.valueOf(e.getMessage()), e);
        }
    }

    private void prepare() throws IOException {
        OutFolder.make(out);
        try (Stream<Path> files = Files.list(out)) {
            if (files.findAny().isPresent()) {
                throw new CommandFault(out + " is not empty; name another folder, nothing was changed.");
            }
        }
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Samples.usual().toAbsolutePath().getParent())) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("station.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private void write(ProofTable table) throws IOException {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(out.resolve("privacy-proof.json"), mapper.writeValueAsString(table) + "\n");
        Files.writeString(out.resolve("privacy-proof.md"), table.markdown());
        if (json) {
            Json.print(table);
        } else {
            System.out.print(table.markdown());
        }
    }

    private String fault(ProofTable table) {
        return table.found() == 0
                ? "The proof is worth nothing: something could not be read, or the control found nothing. See "
                        + out.resolve("privacy-proof.json") + "."
                : table.found() + " traces of visitors are left. See where in " + out.resolve("privacy-proof.json")
                        + "; the folders beside it hold them.";
    }
}
