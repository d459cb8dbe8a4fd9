package dev.madoguchi.app.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debian's {@code zbarimg} (package zbar-tools), told to look for inverted codes as well. The forms it is shown are invented. */
final class Zbarimg implements CodeReader {
    private static final int MINUTES = 5;
    private static final Pattern DATA = Pattern.compile("<data[^>]*><!\\[CDATA\\[(.*?)]]></data>", Pattern.DOTALL);
    private static final Pattern SOURCE =
            Pattern.compile("<source href='[^']*?(\\d+)\\.pgm'>(.*?)</source>", Pattern.DOTALL);

    /** Whether it is installed. */
    static boolean present() {
        return Files.isExecutable(Path.of("/usr/bin/zbarimg"));
    }

    @Override
    public List<List<String>> read(List<SpoiledForm> forms) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("madoguchi-bench");
        try {
            return read(forms, folder);
        } finally {
            Benchmarks.remove(folder);
        }
    }

    private static List<List<String>> read(List<SpoiledForm> forms, Path folder)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("/usr/bin/zbarimg", "--quiet", "--xml", "-Sdisable", "-Sqrcode.enable", "-Stest-inverted"));
        for (int i = 0; i < forms.size(); i++) {
            command.add(write(forms.get(i), folder.resolve(i + ".pgm")).toString());
        }
        Path told = folder.resolve("told.xml");
        Process process = new ProcessBuilder(command)
                .redirectOutput(told.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("zbarimg did not end within " + MINUTES + " minutes");
        }
        return texts(Files.readString(told), forms.size());
    }

    private static List<List<String>> texts(String xml, int count) {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(List.of());
        }
        Matcher sources = SOURCE.matcher(xml);
        while (sources.find()) {
            all.set(
                    Integer.parseInt(sources.group(1)),
                    DATA.matcher(sources.group(2))
                            .results()
                            .map(data -> data.group(1))
                            .toList());
        }
        return all;
    }

    private static Path write(SpoiledForm form, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("P5 %d %d 255%n"
                    .formatted(SpoiledForm.WIDTH, SpoiledForm.HEIGHT)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(form.luminance());
        }
        return file;
    }
}
