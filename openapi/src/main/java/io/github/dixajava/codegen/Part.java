package io.github.dixajava.codegen;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openapitools.codegen.SupportingFile;

/**
 * What is generated in one run, and by which templates. Files are named below the package of the
 * project.
 *
 * @param classTemplate writes one file for each of the classes
 * @param classPackage where those files go
 * @param classes the classes of a model
 * @param groupTemplates what writes one file for each group, with the form of the file's name
 * @param otherFiles what is written once
 */
record Part(
    String classTemplate,
    String classPackage,
    Function<Model, Map<String, ?>> classes,
    Map<String, String> groupTemplates,
    List<SupportingFile> otherFiles) {

  /** Retrofit interfaces, models and their adapters. */
  static final Part API =
      new Part(
          "class.mustache",
          "model",
          model -> model.classes,
          Map.of("api.mustache", "api/%sApi.java"),
          List.of(
              file("modelAdapters.mustache", "model/ModelAdapters.java"),
              file("apiPackage.mustache", "api/package-info.java"),
              file("modelPackage.mustache", "model/package-info.java")));

  /** The groups of operations that an application calls. */
  static final Part FACADE =
      new Part(
          "query.mustache",
          "service",
          model -> model.queries,
          Map.of(
              "group.mustache", "service/%s.java",
              "asyncGroup.mustache", "service/Async%s.java",
              "requests.mustache", "internal/service/%sRequests.java",
              "groupImpl.mustache", "internal/service/Default%s.java",
              "asyncGroupImpl.mustache", "internal/service/DefaultAsync%s.java"),
          List.of(
              file("groups.mustache", "Groups.java"),
              file("asyncGroups.mustache", "AsyncGroups.java")));

  private static SupportingFile file(String template, String path) {
    return new SupportingFile(template, "src/main/java/io/github/dixajava", path);
  }

  static Part of(String name) {
    return switch (name) {
      case "api" -> API;
      case "facade" -> FACADE;
      default -> throw new GenerationException("part must be api or facade, but is " + name);
    };
  }

  /** The file that a template writes for a group. */
  String fileOf(String template, String group) {
    return groupTemplates.getOrDefault(template, "").formatted(group);
  }
}
