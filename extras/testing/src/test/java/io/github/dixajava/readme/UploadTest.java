package io.github.dixajava.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest extends Samples {
  @Test
  void uploadsImages(@TempDir Path folder) throws IOException {
    answer("POST", "/beta/knowledge/articles/attachments", 201, "{\"data\":[]}");
    Path wheel = Files.write(folder.resolve("wheel.png"), new byte[] {1, 2, 3});
    InputStream chain = new ByteArrayInputStream(new byte[] {4, 5, 6});
    Pictures.upload(dixa, wheel, chain);

    assertThat(sent()).contains("filename=\"wheel.png\"", "filename=\"chain.webp\"");
  }
}
