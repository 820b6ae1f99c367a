package io.github.dixajava.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.samskivert.mustache.Mustache;
import io.github.dixajava.codegen.overlay.Corrected;
import io.github.dixajava.codegen.overlay.DocumentFile;
import io.github.dixajava.codegen.overlay.Overlay;
import io.github.dixajava.codegen.view.ApiGroup;
import io.github.dixajava.codegen.view.ModelClass;
import io.github.dixajava.codegen.view.UnionClass;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.servers.Server;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.GeneratorLanguage;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.OperationsMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generator {@code dixa-java}: Retrofit interfaces, models and their adapters.
 *
 * <p>openapi-generator's own model of a description cannot hold what Dixa's needs (tags that are
 * not declared, unions that are words, names that survive renumbering). So this generator corrects
 * the description with the overlay, makes a {@link Model} of it, and hands openapi-generator a
 * stand-in for every file to write; the templates print the records of the {@code view} package.
 */
public class DixaJavaCodegen extends DefaultCodegen {
  private static final Logger LOG = LoggerFactory.getLogger(DixaJavaCodegen.class);
  private static final String VIEW = "view";
  private static final String OVERLAY = "overlay";
  private static final String FORMAT = "format";

  private @Nullable Model model;

  /** Called by openapi-generator, which finds the class as a service. */
  public DixaJavaCodegen() {
    outputFolder = "generated";
    templateDir = "dixa-java";
    embeddedTemplateDir = "dixa-java";
    apiPackage = "io.github.dixajava.api";
    modelPackage = ClassName.PACKAGE;
    modelTemplateFiles.put("class.mustache", ".java");
    apiTemplateFiles.put("api.mustache", "Api.java");
    apiTemplateFiles.put("asyncApi.mustache", "AsyncApi.java");
    supportingFiles.add(
        new SupportingFile(
            "modelAdapters.mustache",
            "src/main/java/io/github/dixajava/model",
            "ModelAdapters.java"));
    supportingFiles.add(
        new SupportingFile(
            "modelPackage.mustache",
            "src/main/java/io/github/dixajava/model",
            "package-info.java"));
    cliOptions.add(
        CliOption.newString(FORMAT, "false to leave the sources as the templates write them"));
    cliOptions.add(
        CliOption.newString(OVERLAY, "the overlay that corrects the description; none if absent"));
  }

  @Override
  public CodegenType getTag() {
    return CodegenType.CLIENT;
  }

  @Override
  public GeneratorLanguage generatorLanguage() {
    return GeneratorLanguage.JAVA;
  }

  @Override
  public String getName() {
    return "dixa-java";
  }

  @Override
  public String getHelp() {
    return "Generates the Dixa client: Retrofit interfaces, models, adapters.";
  }

  /** This generator reads schemas itself, in the form in which they are written. */
  @Override
  public boolean getUseInlineModelResolver() {
    return false;
  }

  @Override
  public boolean getUseOpenapiNormalizer() {
    return false;
  }

  @Override
  public Mustache.Compiler processCompiler(Mustache.Compiler compiler) {
    return compiler.escapeHTML(false);
  }

  @Override
  public void preprocessOpenAPI(OpenAPI openApi) {
    Object overlay = additionalProperties.get(OVERLAY);
    boolean strict = true;
    JsonNode description = DocumentFile.read(Path.of(getInputSpec()));
    if (overlay != null) {
      Corrected corrected = Overlay.read(Path.of(overlay.toString())).apply(description);
      corrected.skipped().forEach(line -> LOG.info("overlay: {}", line));
      description = corrected.description();
      strict = corrected.strict();
    }
    model = new Model((ObjectNode) description, strict);
    additionalProperties.put("adapters", model.adapters);
    Components standIns = new Components();
    Schema<?> standIn = new ObjectSchema().addProperty("any", new StringSchema());
    model.classes.keySet().forEach(name -> standIns.addSchemas(name, standIn));
    openApi.setComponents(standIns);
    openApi.setSecurity(List.of());
  }

  @Override
  @SuppressWarnings("rawtypes") // as openapi-generator declares it
  public CodegenModel fromModel(String name, Schema schema) {
    Object view = requireModel().classes.get(name);
    CodegenModel result = new CodegenModel();
    result.name = name;
    result.classname = name;
    String construct =
        view instanceof UnionClass ? "union" : view instanceof ModelClass ? "object" : "words";
    result.vendorExtensions.put(construct, view);
    return result;
  }

  @Override
  public CodegenOperation fromOperation(
      String path, String method, Operation operation, List<Server> servers) {
    CodegenOperation result = new CodegenOperation();
    result.operationId = Description.key(method, path);
    return result;
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap operations, List<ModelMap> models) {
    String group = operations.getOperations().getClassname();
    requireModel()
        .groups
        .forEach(
            (tag, methods) -> {
              if (toApiName(tag).equals(group)) {
                operations.put(VIEW, new ApiGroup(tag, methods));
              }
            });
    return operations;
  }

  /** The description's prose reaches the templates as {@link Javadoc} already. */
  @Override
  public String escapeUnsafeCharacters(String input) {
    return input.replace("*/", "*_/");
  }

  @Override
  public String escapeQuotationMark(String input) {
    return input.replace("\"", "");
  }

  @Override
  public String sanitizeTag(String tag) {
    return tag;
  }

  @Override
  public String toApiName(String tag) {
    return JavaNames.className(tag);
  }

  @Override
  public String toApiFilename(String tag) {
    return toApiName(tag);
  }

  @Override
  public String toModelName(String name) {
    return name;
  }

  @Override
  public String toModelFilename(String name) {
    return name;
  }

  @Override
  public String apiFileFolder() {
    return outputFolder + "/src/main/java/io/github/dixajava/api";
  }

  @Override
  public String modelFileFolder() {
    return outputFolder + "/src/main/java/io/github/dixajava/model";
  }

  /** Adds the run-time sources and formats everything. */
  @Override
  public void postProcess() {
    GeneratedSources sources = new GeneratedSources(Path.of(outputFolder, "src/main/java"));
    sources.addRuntime();
    if (!"false".equals(additionalProperties.get(FORMAT))) {
      sources.format();
    }
  }

  private Model requireModel() {
    if (model == null) {
      throw new IllegalStateException("the description was not read yet");
    }
    return model;
  }
}
